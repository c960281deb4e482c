package dev.sortie.sending;

import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.StartupException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param host the mail server; empty keeps all mail inside
 * @param user empty where the server wants no login
 * @param from the address that mails come from
 * @param replyTo a mailbox that a person reads; null = the same as from
 * @param unsubscribeMailbox where a mail to unsubscribe may go; null where no such mailbox is read.
 *     While mail stays inside there is one all the same, see {@link #unsubscribeAddress}
 * @param connections how many mails are on their way at the same time, at most
 * @param mailsPerConnection after so many a connection is opened anew
 * @param connectTimeout for opening a connection
 * @param answerTimeout for each answer; RFC 5321 section 4.5.3.2 wants 10 minutes after the dot,
 *     and less makes mails arrive twice
 * @param retryFor how long a mail that is put off is tried
 * @param keepSentFor how long it is kept what a mail said; nothing keeps none
 */
@ConfigurationProperties("sortie.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("starttls") Tls tls,
    @DefaultValue("hello@sortie.example") String from,
    @DefaultValue("Sortie") String fromName,
    @Nullable String replyTo,
    @Nullable String unsubscribeMailbox,
    @DefaultValue("8") int connections,
    @DefaultValue("100") int mailsPerConnection,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("10m") Duration answerTimeout,
    @DefaultValue("2d") Duration retryFor,
    @DefaultValue("365d") Duration keepSentFor) {

  /** How the connection is kept from listeners. */
  public enum Tls {
    /** Not at all; for a server on the same machine. */
    NONE,
    /** Begins in the clear and turns to TLS, or does not send. */
    STARTTLS,
    /** From the first byte. */
    IMPLICIT
  }

  public MailSettings {
    require(EmailAddress.tryParse(from).isPresent(), "from", from);
    require(replyTo == null || EmailAddress.tryParse(replyTo).isPresent(), "reply-to", replyTo);
    require(
        unsubscribeMailbox == null || EmailAddress.tryParse(unsubscribeMailbox).isPresent(),
        "unsubscribe-mailbox",
        unsubscribeMailbox);
    require(HeaderValue.isSafe(fromName), "from-name", fromName);
    require(connections > 0, "connections", String.valueOf(connections));
    require(mailsPerConnection > 0, "mails-per-connection", String.valueOf(mailsPerConnection));
  }

  /** Whether mail stays inside. */
  public boolean isInside() {
    return host.isBlank();
  }

  /** Where a mail to unsubscribe goes; null where nobody reads such mails. */
  public @Nullable EmailAddress unsubscribeAddress() {
    if (unsubscribeMailbox != null) {
      return EmailAddress.parse(unsubscribeMailbox);
    }
    return isInside() ? EmailAddress.parse("unsubscribe@" + sender().domain()) : null;
  }

  /** Who mails are from, as people read it. */
  String fromHeader() {
    return fromName + " <" + from + ">";
  }

  EmailAddress sender() {
    return EmailAddress.parse(from);
  }

  private static void require(boolean right, String setting, @Nullable String value) {
    if (!right) {
      throw new StartupException("mail-setting", "sortie.mail." + setting, value);
    }
  }
}
