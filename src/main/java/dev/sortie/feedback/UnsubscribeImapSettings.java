package dev.sortie.feedback;

import dev.sortie.sending.MailSettings.Tls;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox behind {@code sortie.mail.unsubscribe-mailbox}.
 *
 * @param host the IMAP server; empty = nobody reads it but people
 * @param folder where the mails come in
 * @param every how often it is looked into
 */
@ConfigurationProperties("sortie.mail.unsubscribe-imap")
record UnsubscribeImapSettings(
    @DefaultValue("") String host,
    @DefaultValue("993") int port,
    @DefaultValue("implicit") Tls tls,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("30s") Duration every) {

  /** Tells mailboxes apart whose UIDs have nothing to do with each other. */
  String name() {
    return user + "@" + host + ":" + port + "/" + folder;
  }
}
