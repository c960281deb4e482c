package dev.sortie.sending;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The send ledger's side of giving an enrollment another process instance than it had. */
@Component
public final class SendSuccession {

  /** A mail that a step of an instance wanted, whatever became of it. */
  public record Wanting(
      SendId id,
      EnrollmentId enrollment,
      long processInstanceKey,
      long elementInstanceKey,
      String elementId) {}

  private final JdbcClient jdbc;

  SendSuccession(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All mails of these enrollments, each list in the order in which they were wanted. */
  public Map<EnrollmentId, List<Wanting>> of(Collection<EnrollmentId> enrollments) {
    return jdbc
        .sql(
            """
            select id, enrollment_id, process_instance_key, element_instance_key, element_id
            from sends
            where enrollment_id = any (cast(:enrollments as uuid[]))
            order by id
            """)
        .param("enrollments", SqlArrays.ids(enrollments, EnrollmentId::value))
        .query(
            (row, number) ->
                new Wanting(
                    new SendId(row.getObject("id", UUID.class)),
                    new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                    row.getLong("process_instance_key"),
                    row.getLong("element_instance_key"),
                    row.getString("element_id")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Wanting::enrollment));
  }

  /** The templates of the mails that these enrollments had, or may have had; no entry for none. */
  public Map<EnrollmentId, Set<String>> had(Collection<EnrollmentId> enrollments) {
    Map<EnrollmentId, Set<String>> had = new HashMap<>();
    jdbc.sql(
            """
            select distinct enrollment_id, template from sends
            where enrollment_id = any (cast(:enrollments as uuid[]))
              and state in ('TRANSMITTING', 'ACCEPTED', 'UNKNOWN')
            """)
        .param("enrollments", SqlArrays.ids(enrollments, EnrollmentId::value))
        .query(
            row -> {
              had.computeIfAbsent(
                      new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                      id -> new TreeSet<>())
                  .add(row.getString("template"));
            });
    return had;
  }

  /** When the last mail of each enrollment began to leave; no entry where none ever did. */
  public Map<EnrollmentId, Instant> lastOf(Collection<EnrollmentId> enrollments) {
    Map<EnrollmentId, Instant> last = new HashMap<>();
    jdbc.sql(
            """
            select enrollment_id, max(transmitting_at) as last from sends
            where enrollment_id = any (cast(:enrollments as uuid[]))
              and state in ('TRANSMITTING', 'ACCEPTED', 'UNKNOWN')
            group by enrollment_id
            """)
        .param("enrollments", SqlArrays.ids(enrollments, EnrollmentId::value))
        .query(
            row -> {
              last.put(
                  new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                  SqlTimes.required(row, "last"));
            });
    return last;
  }

  /** Whether a mail of this enrollment is leaving at this moment. */
  public boolean isLeaving(EnrollmentId enrollment) {
    return jdbc.sql(
            """
            select exists (
              select from sends where enrollment_id = :enrollment and state = 'TRANSMITTING')
            """)
        .param("enrollment", enrollment.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Ends the mails that still wait at the steps of an instance because its contact goes on in
   * another one. In the transaction that takes the instance from the enrollment.
   */
  public void leave(EnrollmentId enrollment, long processInstanceKey, Instant now) {
    jdbc.sql(
            """
            with ended as (
              update sends
              set state = 'CANCELLED', reason = 'MOVED', settled_at = :now, next_at = null,
                lease_until = null
              where enrollment_id = :enrollment and process_instance_key = :instance
                and state in ('HELD', 'DEFERRED')
              returning id)
            insert into send_decisions (send_id, decided_at, state, reason)
            select id, cast(:now as timestamptz), 'CANCELLED', 'MOVED' from ended
            """)
        .param("enrollment", enrollment.value())
        .param("instance", processInstanceKey)
        .param("now", SqlTimes.of(now))
        .update();
  }

  /**
   * Keeps the keys of former steps apart: a step of the next engine with the same number would be
   * taken for one that has sent already. In the transaction that sets the engine aside.
   */
  public void setAside(long shift) {
    jdbc.sql(
            """
            update sends
            set element_instance_key = -(element_instance_key + :shift),
              process_instance_key = -(process_instance_key + :shift)
            where element_instance_key > 0
            """)
        .param("shift", shift)
        .update();
  }
}
