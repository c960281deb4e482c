package dev.sortie.outbox;

import dev.sortie.shared.Ports;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on the loopback address that hands nothing on: as long as no other mail server is
 * set, a mail gets no further than the outbox.
 */
@Component
@ConditionalOnExpression("'${sortie.mail.host:}'.isBlank()")
public final class InsideMailServer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(InsideMailServer.class);

  /** Before anybody may send, and gone after everybody has stopped. */
  static final int PHASE = -1000;

  private static final int MAX_MESSAGE = 10 * 1024 * 1024;
  private static final int MAX_CONNECTIONS = 200;
  private static final int IDLE_MILLIS = 5 * 60 * 1000;

  private final OutboxSettings settings;
  private final OutboxWriter writer;
  private volatile @Nullable SMTPServer server;

  InsideMailServer(OutboxSettings settings, OutboxWriter writer) {
    this.settings = settings;
    this.writer = writer;
  }

  /** The port it listens on. Throws while it does not run. */
  public int port() {
    SMTPServer running = server;
    if (running == null) {
      throw new IllegalStateException("Expected the inside mail server to run");
    }
    return running.getPortAllocated();
  }

  @Override
  public void start() {
    Ports.requireFree(settings.port(), "sortie.outbox.port");
    SMTPServer starting =
        new SMTPServer.Builder()
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("sortie.localhost")
            .port(settings.port())
            .softwareName("Sortie inside mail server")
            .maxMessageSize(MAX_MESSAGE)
            .maxConnections(MAX_CONNECTIONS)
            .connectionTimeoutMs(IDLE_MILLIS)
            .insertReceivedHeaders(false)
            .messageHandlerFactory(context -> new IncomingMail(writer))
            .build();
    starting.start();
    server = starting;
    log.info("Mail stays inside: the outbox listens on port {}", port());
  }

  @Override
  public void stop() {
    SMTPServer running = server;
    if (running != null) {
      running.stop();
      server = null;
    }
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
