package dev.sortie.audit;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Reads the audit log, the newest entry first. */
@Service
public final class AuditSearch {

  /** As far as lists and the numbers beside them go; who looks for more narrows the search. */
  public static final int MOST = 10_000;

  private static final int CHUNK = 1_000;

  private final AuditRepository repository;

  AuditSearch(AuditRepository repository) {
    this.repository = repository;
  }

  public List<AuditEntry> page(AuditQuery query, int offset, int limit) {
    return repository.page(query, offset, Math.min(limit, Math.max(0, MOST - offset)));
  }

  /** Those that come after the entry of this number in the list. */
  public List<AuditEntry> after(AuditQuery query, long number, int limit) {
    return repository.after(query, number, limit);
  }

  /** How many there are, at most {@link #MOST}. */
  public int count(AuditQuery query) {
    return repository.count(query, MOST);
  }

  /** Hands over all of them, however many, in chunks; those that come in meanwhile are left out. */
  public void each(AuditQuery query, Consumer<List<AuditEntry>> taker) {
    List<AuditEntry> chunk = repository.page(query, 0, CHUNK);
    while (!chunk.isEmpty()) {
      taker.accept(chunk);
      chunk =
          chunk.size() < CHUNK
              ? List.of()
              : repository.after(query, chunk.getLast().number(), CHUNK);
    }
  }

  /** Everything that was ever done, by its keys. */
  public List<String> actions() {
    return repository.actions();
  }

  /** Everybody who ever did something. */
  public List<AuditQuery.Who> authors() {
    return repository.authors();
  }
}
