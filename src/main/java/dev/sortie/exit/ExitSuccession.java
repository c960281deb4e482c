package dev.sortie.exit;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.SqlTimes;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox's side of another engine: what the former one was told, the next has to hear. */
@Component
public final class ExitSuccession {

  private final JdbcClient jdbc;
  private final ExitMessageRepository messages;

  ExitSuccession(JdbcClient jdbc, ExitMessageRepository messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /** Every exit that was published and not confirmed waits to be published again, in its order. */
  public void sayAgain(Instant now) {
    jdbc.sql(
            """
            update exit_messages
            set state = 'PENDING', due_at = :now, attempts = 0
            where state = 'PUBLISHED'
            """)
        .param("now", SqlTimes.of(now))
        .update();
  }

  /** Completes the receipts of one that left without the engine. */
  public void left(EnrollmentId id, Instant now) {
    messages.confirm(Map.of(id, now));
  }
}
