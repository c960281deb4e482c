package dev.sortie.sending;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands mails over, several at a time, each on a connection and a platform thread of its own: the
 * library holds monitors while it waits, which on Java 21 to 23 would hold a virtual thread's
 * carrier.
 */
@Component
final class SmtpPool implements DisposableBean {

  private static final Duration IDLE = Duration.ofSeconds(60);

  private final MailServer server;
  private final MailServerStatus status;
  private final int mailsPerConnection;
  private final ExecutorService threads;

  /** The last one used comes first, so that those too many fall idle and are closed. */
  private final BlockingDeque<SmtpConnection> idle = new LinkedBlockingDeque<>();

  SmtpPool(MailServer server, MailServerStatus status, MailSettings settings) {
    this.server = server;
    this.status = status;
    this.mailsPerConnection = settings.mailsPerConnection();
    this.threads =
        Executors.newFixedThreadPool(
            settings.connections(), Thread.ofPlatform().name("smtp-", 1).factory());
  }

  /**
   * Hands one mail over; waits for a free connection and for the server's answer.
   *
   * @param mayLeave asked once, right before the mail's first byte
   */
  SmtpOutcome deliver(MimeMessage message, String recipient, BooleanSupplier mayLeave)
      throws InterruptedException {
    try {
      return threads.submit(() -> attempt(message, recipient, mayLeave)).get();
    } catch (ExecutionException bug) {
      throw new IllegalStateException("A mail could not be handed over", bug.getCause());
    }
  }

  private SmtpOutcome attempt(MimeMessage message, String recipient, BooleanSupplier mayLeave) {
    SmtpConnection known = known();
    SmtpOutcome outcome =
        known == null
            ? onNew(message, recipient, mayLeave)
            : on(known, message, recipient, mayLeave);
    // The server hung up on an idle connection: nothing was handed over, so once more on a new one.
    boolean hungUp = known != null && outcome instanceof SmtpOutcome.NotSent;
    return hungUp ? onNew(message, recipient, mayLeave) : outcome;
  }

  private SmtpOutcome onNew(MimeMessage message, String recipient, BooleanSupplier mayLeave) {
    try {
      SmtpConnection connection = new SmtpConnection(server.connect());
      status.reached();
      return on(connection, message, recipient, mayLeave);
    } catch (AuthenticationFailedException refused) {
      status.failed(SendReason.LOGIN_REFUSED, refused);
      return notConnected(SendReason.LOGIN_REFUSED, refused);
    } catch (MessagingException unreachable) {
      status.failed(SendReason.NO_CONNECTION, unreachable);
      return notConnected(SendReason.NO_CONNECTION, unreachable);
    }
  }

  private static SmtpOutcome notConnected(SendReason reason, MessagingException cause) {
    return new SmtpOutcome.NotSent(SmtpPhase.CONNECT, reason, String.valueOf(cause.getMessage()));
  }

  private SmtpOutcome on(
      SmtpConnection connection, MimeMessage message, String recipient, BooleanSupplier mayLeave) {
    boolean whole = false;
    try {
      SmtpOutcome outcome = connection.deliver(message, recipient, mayLeave);
      whole = !(outcome instanceof SmtpOutcome.NotSent || outcome instanceof SmtpOutcome.Lost);
      return outcome;
    } finally {
      if (whole) {
        idle.addFirst(connection);
      } else {
        connection.close();
      }
    }
  }

  private @Nullable SmtpConnection known() {
    for (SmtpConnection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      if (next.isUsable(mailsPerConnection)) {
        return next;
      }
      next.close();
    }
    return null;
  }

  /** Looks whether the server can be reached, for those who ask how we are. */
  void probe() throws InterruptedException {
    try {
      threads
          .submit(
              () -> {
                SmtpConnection known = known();
                SmtpConnection open = known == null ? new SmtpConnection(server.connect()) : known;
                status.reached();
                idle.addFirst(open);
                return open;
              })
          .get();
    } catch (ExecutionException failure) {
      boolean login = failure.getCause() instanceof AuthenticationFailedException;
      status.failed(
          login ? SendReason.LOGIN_REFUSED : SendReason.NO_CONNECTION, failure.getCause());
    }
  }

  @Scheduled(fixedDelay = 15_000)
  void closeIdle() {
    for (SmtpConnection last = idle.pollLast(); last != null; last = idle.pollLast()) {
      if (last.idle().compareTo(IDLE) < 0) {
        idle.addLast(last);
        return;
      }
      last.close();
    }
  }

  @Override
  public void destroy() {
    threads.shutdown();
    idle.forEach(SmtpConnection::close);
  }
}
