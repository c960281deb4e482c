package dev.sortie.crash;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whether ledger, outbox and engine have come to rest and say the same. */
final class Agreement {

  /** What must be nothing once all work is done, and how many there are of it. */
  private static final Map<String, String> MUST_BE_NOTHING = new LinkedHashMap<>();

  static {
    MUST_BE_NOTHING.put(
        "requests to enroll that are not carried out",
        "select count(*) from enrollment_batches where state = 'SELECTING'");
    MUST_BE_NOTHING.put(
        "enrollments that no instance runs yet",
        "select count(*) from enrollments where state = 'ENROLLED'");
    MUST_BE_NOTHING.put(
        "exits that are not confirmed", "select count(*) from enrollments where state = 'EXITING'");
    MUST_BE_NOTHING.put(
        "enrollments that failed", "select count(*) from enrollments where state = 'FAILED'");
    MUST_BE_NOTHING.put(
        "messages for the engine that are not settled",
        "select count(*) from exit_messages where state <> 'DONE'");
    MUST_BE_NOTHING.put(
        "receipts without an end",
        "select count(*) from exit_messages where stop_id is not null and ended_at is null");
    MUST_BE_NOTHING.put(
        "sends that are not settled",
        "select count(*) from sends where state in ('HELD', 'TRANSMITTING', 'DEFERRED')");
    MUST_BE_NOTHING.put("endings that nobody took", "select count(*) from engine_endings");
    MUST_BE_NOTHING.put(
        "open incidents", "select count(*) from engine_incidents where resolved_at is null");
    MUST_BE_NOTHING.put(
        "instances that run for nobody",
        """
        select count(*) from engine_process_instances i
        where i.state = 'ACTIVE' and not exists (
          select 1 from enrollments e
          where e.process_instance_key = i.key and e.state = 'ACTIVE')
        """);
    MUST_BE_NOTHING.put(
        "enrollments whose instance does not run",
        """
        select count(*) from enrollments e
        where e.state = 'ACTIVE' and not exists (
          select 1 from engine_process_instances i
          where i.key = e.process_instance_key and i.state = 'ACTIVE')
        """);
    MUST_BE_NOTHING.put(
        "enrollments still at work in a campaign that ends",
        "select count(*) from enrollments where state = 'ACTIVE' and campaign_key = 'crash-run'");
    MUST_BE_NOTHING.put(
        "contacts twice in one campaign",
        """
        select count(*) from (
          select 1 from enrollments where state in ('ENROLLED', 'ACTIVE', 'EXITING')
          group by contact_id, campaign_key having count(*) > 1) twice
        """);
    MUST_BE_NOTHING.put(
        "enrollments that run twice",
        """
        select count(*) from (
          select 1 from engine_process_instances where state = 'ACTIVE'
          group by enrollment_id having count(*) > 1) twice
        """);
  }

  private Agreement() {}

  /** What is not at rest or not agreed upon, with how many; empty = all is well. */
  static Map<String, Long> missing(Connection connection) {
    JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    Map<String, Long> missing = new LinkedHashMap<>();
    MUST_BE_NOTHING.forEach(
        (what, sql) -> {
          long count = jdbc.sql(sql).query(Long.class).single();
          if (count > 0) {
            missing.put(what, count);
          }
        });
    return missing;
  }
}
