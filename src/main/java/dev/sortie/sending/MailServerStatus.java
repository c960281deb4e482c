package dev.sortie.sending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the mail server was there when it was last tried; says so once per change. */
@Component
final class MailServerStatus {

  private static final Logger log = LoggerFactory.getLogger(MailServerStatus.class);

  /**
   * @param trouble null where all is well
   */
  record Seen(@Nullable SendReason trouble, String detail, Instant at) {}

  private final MailServer server;
  private final InstantSource time;
  private final AtomicReference<@Nullable Seen> last = new AtomicReference<>();

  MailServerStatus(MailServer server, InstantSource time) {
    this.server = server;
    this.time = time;
  }

  void reached() {
    Seen before = last.getAndSet(new Seen(null, "", time.instant()));
    if (before != null && before.trouble() != null) {
      log.info("The mail server {} is back; mails leave again", server.describe());
    }
  }

  void failed(SendReason trouble, @Nullable Throwable cause) {
    String detail = cause == null ? "" : String.valueOf(cause.getMessage()).strip();
    Seen before = last.getAndSet(new Seen(trouble, detail, time.instant()));
    if (before == null || before.trouble() != trouble) {
      log.warn("{}; mails wait and are tried again", sentence(trouble, detail));
    }
  }

  @Nullable Seen last() {
    return last.get();
  }

  String sentence(SendReason trouble, String detail) {
    return trouble == SendReason.LOGIN_REFUSED
        ? "The mail server %s does not accept sortie.mail.user and sortie.mail.password (%s)"
            .formatted(server.describe(), detail)
        : "The mail server %s can not be reached (%s)".formatted(server.describe(), detail);
  }
}
