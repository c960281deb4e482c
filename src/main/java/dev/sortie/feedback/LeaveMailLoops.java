package dev.sortie.feedback;

import dev.sortie.outbox.Outbox;
import dev.sortie.sending.MailSettings;
import dev.sortie.shared.Loop;
import dev.sortie.shared.StartupException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who looks into the mailboxes behind the unsubscribe address. */
@Configuration(proxyBeanMethods = false)
class LeaveMailLoops {

  private static final Duration INSIDE = Duration.ofSeconds(1);

  @Bean
  @ConditionalOnExpression("'${sortie.mail.host:}'.isBlank()")
  Loop insideLeaveMailLoop(
      Outbox outbox,
      MailSettings mail,
      TakeLeaveMail taking,
      LeaveMailRepository repository,
      InstantSource time) {
    LeaveMailbox mailbox = new InsideLeaveMailbox(outbox, mail);
    return new Loop(
        "leave-mail-inside", INSIDE, new ReadLeaveMailbox(mailbox, taking, repository, time));
  }

  @Bean
  @ConditionalOnExpression("!'${sortie.mail.unsubscribe-imap.host:}'.isBlank()")
  Loop imapLeaveMailLoop(
      UnsubscribeImapSettings settings,
      MailSettings mail,
      TakeLeaveMail taking,
      LeaveMailRepository repository,
      InstantSource time) {
    if (mail.unsubscribeAddress() == null) {
      throw new StartupException("unsubscribe-mailbox");
    }
    LeaveMailbox mailbox = new ImapLeaveMailbox(settings);
    return new Loop(
        "leave-mail-imap",
        settings.every(),
        new ReadLeaveMailbox(mailbox, taking, repository, time));
  }
}
