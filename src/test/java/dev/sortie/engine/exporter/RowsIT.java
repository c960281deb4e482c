package dev.sortie.engine.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.database.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RowsIT {

  private final DataSource database;
  private final JdbcClient jdbc;

  RowsIT(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  @Test
  void showsTheSameWhetherChangesCameInOneBatchOrOneByOne() throws Exception {
    UUID enrollment = UUID.randomUUID();
    List<Change> together = life(1000, enrollment);
    List<Change> apart = life(2000, enrollment);

    write(together);
    for (Change change : apart) {
      write(List.of(change));
    }

    assertThat(instance(2000)).isEqualTo(instance(1000));
    assertThat(instance(1000))
        .containsEntry("state", "COMPLETED")
        .containsEntry("version", 3)
        .containsEntry("enrollment_id", enrollment);
    assertThat(elements(2000)).isEqualTo(elements(1000)).hasSize(2);
    assertThat(endings(2000)).isEqualTo(endings(1000)).hasSize(2);
  }

  @Test
  void countsRightWhenPartitionsWriteAtTheSameTime() throws Exception {
    int partitions = 4;
    int batches = 50;
    List<Callable<Void>> writers = new ArrayList<>();
    for (int partition = 1; partition <= partitions; partition++) {
      long first = partition * 1_000_000L;
      writers.add(
          () -> {
            for (int batch = 0; batch < batches; batch++) {
              // Every batch touches the same counters, each writer in another order.
              long key = first + batch * 10L;
              List<Change> changes =
                  new ArrayList<>(
                      List.of(
                          element(key, Change.Step.ACTIVE, "SERVICE_TASK", "a", 77),
                          element(key + 1, Change.Step.ACTIVE, "SERVICE_TASK", "b", 77),
                          element(key + 2, Change.Step.ACTIVE, "SERVICE_TASK", "c", 77),
                          element(key + 2, Change.Step.COMPLETED, "SERVICE_TASK", "c", 77)));
              write(first % 2 == 0 ? changes : changes.reversed());
            }
            return null;
          });
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(partitions)) {
      for (Future<Void> done : threads.invokeAll(writers)) {
        done.get();
      }
    }

    long times = (long) partitions * batches;
    assertThat(counter(77, "a")).containsExactly(times, 0L, 0L);
    assertThat(counter(77, "b")).containsExactly(times, 0L, 0L);
    assertThat(counter(77, "c")).containsExactly(0L, times, 0L);
  }

  @Test
  void keepsWhenAnIncidentCameUpAfterItIsResolved() throws Exception {
    write(List.of(incident(500, false)));
    write(List.of(incident(500, true)));

    assertThat(
            jdbc.sql(
                    """
                    select created_at is not null and resolved_at is not null
                    from engine_incidents where key = 500
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void lockOutASecondWriterOfAPartition() throws Exception {
    try (Connection one = connection();
        Connection two = connection()) {
      Position first = Position.of(one, 9);
      Position second = Position.of(two, 9);
      first.advance(one, 10);
      one.commit();

      assertThat(advances(second, two)).isFalse();
      two.rollback();
      assertThat(Position.of(two, 9).value()).isEqualTo(10);
    }
  }

  private static boolean advances(Position position, Connection connection) {
    try {
      position.advance(connection, 20);
      return true;
    } catch (SQLException moved) {
      return false;
    }
  }

  /** An instance that is begun, says its enrollment, goes through two elements and leaves. */
  private static List<Change> life(long instance, UUID enrollment) {
    return List.of(
        new Change.Enrollment(1, instance, 7, "welcome", enrollment.toString()),
        element(instance, Change.Step.ACTIVE, "PROCESS", "welcome", 7, instance),
        element(instance + 1, Change.Step.ACTIVE, "SUB_PROCESS", "sequence", 7, instance),
        element(instance + 1, Change.Step.TERMINATED, "SUB_PROCESS", "sequence", 7, instance),
        element(instance + 2, Change.Step.ACTIVE, "BOUNDARY_EVENT", "exit_Converted", 7, instance),
        element(
            instance + 2, Change.Step.COMPLETED, "BOUNDARY_EVENT", "exit_Converted", 7, instance),
        element(instance, Change.Step.COMPLETED, "PROCESS", "welcome", 7, instance));
  }

  private static Change element(
      long key, Change.Step step, String type, String id, long definition) {
    return element(key, step, type, id, definition, key);
  }

  private static Change element(
      long key, Change.Step step, String type, String id, long definition, long instance) {
    return new Change.Element(
        1, 1_700_000_000_000L, key, step, type, id, instance, definition, "welcome", 3);
  }

  private static Change incident(long key, boolean resolved) {
    return new Change.Incident(
        1, 1_700_000_000_000L, key, resolved, 1, 7, 2, "task", null, "JOB_NO_RETRIES", "why");
  }

  private void write(List<Change> changes) throws SQLException {
    try (Connection connection = connection()) {
      new Rows(changes).write(connection, 1);
      connection.commit();
    }
  }

  private Connection connection() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private Map<String, Object> instance(long key) {
    return jdbc.sql(
            """
            select bpmn_process_id, version, process_definition_key, enrollment_id, state,
              started_at, ended_at
            from engine_process_instances where key = :key
            """)
        .param("key", key)
        .query()
        .singleRow();
  }

  private List<Map<String, Object>> elements(long instance) {
    return jdbc.sql(
            """
            select element_id, element_type, state, started_at, ended_at
            from engine_element_instances where process_instance_key = :instance order by key
            """)
        .param("instance", instance)
        .query()
        .listOfRows();
  }

  private List<Map<String, Object>> endings(long instance) {
    return jdbc.sql(
            """
            select kind, element_id, terminated, ended_at
            from engine_endings where process_instance_key = :instance order by id
            """)
        .param("instance", instance)
        .query()
        .listOfRows();
  }

  private List<Long> counter(long definition, String element) {
    return jdbc.sql(
            """
            select active, completed, terminated from engine_element_counts
            where process_definition_key = :definition and element_id = :element
            """)
        .param("definition", definition)
        .param("element", element)
        .query((row, number) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }
}
