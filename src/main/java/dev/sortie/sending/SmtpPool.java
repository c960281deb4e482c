package dev.sortie.sending;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
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
   * Hands one mail over; waits for a free connection and for the server's answer, and for nothing
   * that comes after it.
   *
   * @param mayLeave asked once, right before the mail's first byte
   */
  SmtpOutcome deliver(MimeMessage message, String recipient, BooleanSupplier mayLeave)
      throws InterruptedException {
    try {
      return hand(message, recipient, mayLeave).get();
    } catch (ExecutionException bug) {
      throw new IllegalStateException("A mail could not be handed over", bug.getCause());
    }
  }

  /** The same for somebody who does not wait. */
  CompletableFuture<SmtpOutcome> hand(
      MimeMessage message, String recipient, BooleanSupplier mayLeave) {
    CompletableFuture<SmtpOutcome> answer = new CompletableFuture<>();
    threads.execute(() -> attempt(new Errand(message, recipient, mayLeave, answer)));
    return answer;
  }

  private record Errand(
      MimeMessage message,
      String recipient,
      BooleanSupplier mayLeave,
      CompletableFuture<SmtpOutcome> answer) {

    SmtpOutcome over(SmtpConnection connection) {
      return connection.deliver(message, recipient, mayLeave);
    }
  }

  private void attempt(Errand errand) {
    try {
      SmtpConnection known = known();
      if (known == null || !deliver(errand, known)) {
        onNew(errand);
      }
    } catch (RuntimeException | Error bug) {
      errand.answer().completeExceptionally(bug);
    }
  }

  private void onNew(Errand errand) {
    try {
      SmtpConnection connection = new SmtpConnection(server.connect());
      status.reached();
      deliver(errand, connection);
    } catch (AuthenticationFailedException refused) {
      status.failed(SendReason.LOGIN_REFUSED, refused);
      errand.answer().complete(notConnected(SendReason.LOGIN_REFUSED, refused));
    } catch (MessagingException unreachable) {
      status.failed(SendReason.NO_CONNECTION, unreachable);
      errand.answer().complete(notConnected(SendReason.NO_CONNECTION, unreachable));
    }
  }

  private static SmtpOutcome notConnected(SendReason reason, MessagingException cause) {
    return new SmtpOutcome.NotSent(SmtpPhase.CONNECT, reason, String.valueOf(cause.getMessage()));
  }

  /**
   * False where the server had hung up on an idle connection: nothing was handed over, so it is
   * done once more on a new one.
   */
  private boolean deliver(Errand errand, SmtpConnection connection) {
    SmtpOutcome outcome = errand.over(connection);
    if (connection.hadGone()) {
      connection.close();
      return false;
    }
    if (connection.isClean()) {
      idle.addFirst(connection);
      errand.answer().complete(outcome);
      return true;
    }
    errand.answer().complete(outcome);
    if (connection.reset()) {
      idle.addFirst(connection);
    } else {
      connection.close();
    }
    return true;
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
