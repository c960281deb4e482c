package dev.sortie.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail transaction of the inside server. Its 250 means that the mail is committed. */
final class IncomingMail implements MessageHandler {

  private static final Logger log = LoggerFactory.getLogger(IncomingMail.class);
  private static final int LOCAL_ERROR = 451;

  private final OutboxWriter writer;
  private final List<String> recipients = new ArrayList<>();
  private String sender = "";

  IncomingMail(OutboxWriter writer) {
    this.writer = writer;
  }

  @Override
  public void from(String address) {
    sender = address;
  }

  @Override
  public void recipient(String address) {
    recipients.add(address);
  }

  @Override
  public @Nullable String data(InputStream body) throws RejectException, IOException {
    byte[] raw = body.readAllBytes();
    try {
      writer.write(sender, List.copyOf(recipients), raw);
      return null;
    } catch (RuntimeException exception) {
      log.warn("A mail could not be kept; the sender is asked to come again", exception);
      throw new RejectException(LOCAL_ERROR, "4.3.0 could not be kept");
    }
  }

  @Override
  public void done() {
    recipients.clear();
  }
}
