package dev.sortie.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; null means any.
 *
 * @param subject an id or key, whatever it is of
 * @param from the first moment
 * @param until the first moment after
 */
public record AuditQuery(
    @Nullable Who who,
    @Nullable String action,
    @Nullable String subject,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** All of them. */
  public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);

  /** Everybody who goes by this name. */
  public record Who(Author.Kind kind, String name) {

    static Who of(Author author) {
      return new Who(author.kind(), author.name());
    }
  }
}
