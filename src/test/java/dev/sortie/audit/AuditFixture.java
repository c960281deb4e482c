package dev.sortie.audit;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit log for tests, of this module and others. */
public final class AuditFixture {

  private AuditFixture() {}

  /** The real thing over a migrated database, where nobody is at work. */
  public static AuditLog log(JdbcClient jdbc, InstantSource time) {
    return log(jdbc, Optional::empty, time);
  }

  static AuditLog log(JdbcClient jdbc, Authors authors, InstantSource time) {
    return new AuditLog(new AuditRepository(jdbc), authors, time);
  }

  static AuditSearch search(JdbcClient jdbc) {
    return new AuditSearch(new AuditRepository(jdbc));
  }
}
