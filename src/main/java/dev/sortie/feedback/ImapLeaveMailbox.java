package dev.sortie.feedback;

import dev.sortie.sending.MailSettings.Tls;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;

/** The unsubscribe address as a folder of an IMAP server. */
final class ImapLeaveMailbox implements LeaveMailbox {

  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofMinutes(1);

  private final UnsubscribeImapSettings settings;
  private final String protocol;
  private final Session session;

  ImapLeaveMailbox(UnsubscribeImapSettings settings) {
    this.settings = settings;
    this.protocol = settings.tls() == Tls.IMPLICIT ? "imaps" : "imap";
    this.session = Session.getInstance(properties());
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public Open open() throws MessagingException {
    Store store = session.getStore(protocol);
    store.connect(settings.host(), settings.port(), settings.user(), settings.password());
    try {
      Folder folder = store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      return new ImapFolder(store, folder);
    } catch (MessagingException cause) {
      store.close();
      throw cause;
    }
  }

  private Properties properties() {
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", String.valueOf(CONNECTING.toMillis()));
    properties.put(prefix + "timeout", String.valueOf(ANSWERING.toMillis()));
    properties.put(prefix + "writetimeout", String.valueOf(ANSWERING.toMillis()));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "starttls.enable", String.valueOf(settings.tls() == Tls.STARTTLS));
    properties.put(prefix + "starttls.required", String.valueOf(settings.tls() == Tls.STARTTLS));
    return properties;
  }
}
