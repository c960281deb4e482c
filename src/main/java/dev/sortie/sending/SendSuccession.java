package dev.sortie.sending;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.SqlArrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
