package dev.sortie.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log for programs, for example to keep it elsewhere as well. */
@RestController
final class AuditApi {

  private static final int MOST = 1_000;

  /** One entry. */
  record Answer(
      long number,
      Instant at,
      Who author,
      String action,
      Subject subject,
      Map<String, Object> before,
      Map<String, Object> after) {

    static Answer of(AuditEntry entry) {
      return new Answer(
          entry.number(),
          entry.at(),
          new Who(entry.author().kind(), entry.author().id(), entry.author().name()),
          entry.action(),
          new Subject(entry.kind(), entry.subject()),
          entry.before(),
          entry.after());
    }
  }

  record Who(Author.Kind kind, String id, String name) {}

  record Subject(String kind, String id) {}

  private final AuditSearch search;

  AuditApi(AuditSearch search) {
    this.search = search;
  }

  /** The newest first; the next page begins behind the last {@code number} of this one. */
  @GetMapping("/api/audit")
  List<Answer> entries(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String key,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant until,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(defaultValue = "100") int limit) {
    AuditQuery query = new AuditQuery(who(account, key), action, subject, from, until);
    int rows = Math.clamp(limit, 1, MOST);
    List<AuditEntry> found =
        after == null ? search.page(query, 0, rows) : search.after(query, after, rows);
    return found.stream().map(Answer::of).toList();
  }

  private static AuditQuery.@Nullable Who who(@Nullable String account, @Nullable String key) {
    if (account != null) {
      return new AuditQuery.Who(Author.Kind.ACCOUNT, account);
    }
    return key == null ? null : new AuditQuery.Who(Author.Kind.KEY, key);
  }
}
