package dev.sortie.sending;

import dev.sortie.outbox.InsideMailServer;
import dev.sortie.sending.MailSettings.Tls;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The mail server that takes our mail, and how to get through to it. */
@Component
final class MailServer {

  /** The port is asked at each connection: the inside server may have chosen it. */
  interface Location {
    String host();

    int port();
  }

  private final MailSettings settings;
  private final Location location;
  private final Tls tls;
  private final String protocol;
  private final Session session;

  @Autowired
  MailServer(MailSettings settings, ObjectProvider<InsideMailServer> inside) {
    this(settings, settings.isInside() ? inside(inside) : named(settings));
  }

  MailServer(MailSettings settings, Location location) {
    this.settings = settings;
    this.location = location;
    this.tls = settings.isInside() ? Tls.NONE : settings.tls();
    this.protocol = tls == Tls.IMPLICIT ? "smtps" : "smtp";
    this.session = Session.getInstance(properties());
  }

  /** A new connection, greeted and logged in. */
  PhasedTransport connect() throws MessagingException {
    URLName name = new URLName(protocol, location.host(), location.port(), null, null, null);
    PhasedTransport transport = new PhasedTransport(session, name, protocol, tls == Tls.IMPLICIT);
    String user = settings.user().isBlank() ? null : settings.user();
    transport.connect(location.host(), location.port(), user, settings.password());
    return transport;
  }

  /** For messages to people: host and port. */
  String describe() {
    return location.host() + ":" + location.port();
  }

  private Properties properties() {
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", millis(settings.connectTimeout().toMillis()));
    properties.put(prefix + "timeout", millis(settings.answerTimeout().toMillis()));
    properties.put(prefix + "writetimeout", millis(settings.answerTimeout().toMillis()));
    properties.put(prefix + "localhost", settings.sender().domain());
    properties.put(prefix + "auth", String.valueOf(!settings.user().isBlank()));
    properties.put(prefix + "quitwait", "false");
    properties.put(prefix + "starttls.enable", String.valueOf(tls == Tls.STARTTLS));
    properties.put(prefix + "starttls.required", String.valueOf(tls == Tls.STARTTLS));
    if (tls == Tls.IMPLICIT) {
      SocketFactory encrypted = SSLSocketFactory.getDefault();
      properties.put(prefix + "ssl.socketFactory", new NoDelaySockets(encrypted));
    } else {
      properties.put(prefix + "socketFactory", new NoDelaySockets(SocketFactory.getDefault()));
    }
    return properties;
  }

  private static String millis(long millis) {
    return String.valueOf(millis);
  }

  private static Location named(MailSettings settings) {
    return new Location() {
      @Override
      public String host() {
        return settings.host();
      }

      @Override
      public int port() {
        return settings.port();
      }
    };
  }

  private static Location inside(ObjectProvider<InsideMailServer> server) {
    return new Location() {
      @Override
      public String host() {
        return "127.0.0.1";
      }

      @Override
      public int port() {
        return server.getObject().port();
      }
    };
  }
}
