package dev.sortie.monitor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.sending.MailCopies;
import dev.sortie.sending.Send;
import java.time.InstantSource;

/** Lets people read the mails of a story. */
@SpringComponent
record MailReading(MailCopies copies, InstantSource time) {

  void open(Send send) {
    new MailDialog(send, copies.of(send.id()), time).open();
  }
}
