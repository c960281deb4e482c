package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.database.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CompactionIT {

  private static final int MANY = 1200;
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  private final JdbcClient jdbc;
  private final Compaction compaction;
  private final InstanceTraces traces;

  CompactionIT(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.compaction = new Compaction(jdbc, InstantSource.fixed(NOW), Duration.ofDays(30));
    this.traces = new InstanceTraces(jdbc);
  }

  @Test
  void foldsWhatIsLongOverAndTellsTheSamePath() {
    instance(9100, "COMPLETED", 31);
    instance(9200, "COMPLETED", 29);
    instance(9300, "ACTIVE", 90);
    InstanceTrace before = traces.of(Set.of(9100L)).get(9100L);

    compaction.once();
    compaction.once();

    assertThat(traces.of(Set.of(9100L)).get(9100L)).isEqualTo(before);
    assertThat(before.places()).hasSize(2);
    assertThat(elements(9100)).isZero();
    assertThat(elements(9200)).isEqualTo(2);
    assertThat(elements(9300)).isEqualTo(2);
  }

  @Test
  void foldsOneWithoutElements() {
    instance(9400, "TERMINATED", 40);
    jdbc.sql("delete from engine_element_instances where process_instance_key = 9400").update();

    compaction.once();

    assertThat(traces.of(Set.of(9400L)).get(9400L).places()).isEmpty();
    assertThat(compaction.once()).isFalse();
  }

  @Test
  void sharesTheWorkBetweenNodesWithoutFoldingTwice() throws Exception {
    jdbc.sql(
            """
            with made as (
              insert into engine_process_instances
                (key, partition_id, bpmn_process_id, process_definition_key, state, ended_at)
              select 20000 + 10 * n, 1, 'welcome', 3, 'COMPLETED', timestamptz '2026-01-01'
              from generate_series(0, :last) n
              returning key)
            insert into engine_element_instances
              (key, process_instance_key, process_definition_key, element_id, element_type, state)
            select key + step, key, 3, 'step', 'SEND_TASK', 'COMPLETED'
            from made, generate_series(1, 2) step
            """)
        .param("last", MANY - 1)
        .update();

    try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
      Callable<Void> node =
          () -> {
            boolean more = true;
            while (more) {
              more = compaction.once();
            }
            return null;
          };
      for (Future<Void> done : nodes.invokeAll(List.of(node, node, node))) {
        done.get();
      }
    }
    compaction.once();

    assertThat(folded()).isEqualTo(MANY);
    assertThat(traces.of(Set.of(20_000L)).get(20_000L).places()).hasSize(2);
  }

  /** Instances of this test whose two elements are in their path, and nowhere else. */
  private long folded() {
    return jdbc.sql(
            """
            select count(*) from engine_process_instances i
            where key between 20000 and 99999 and jsonb_array_length(path) = 2
              and not exists (
                select from engine_element_instances e where e.process_instance_key = i.key)
            """)
        .query(Long.class)
        .single();
  }

  private void instance(long key, String state, int days) {
    jdbc.sql(
            """
            insert into engine_process_instances
              (key, partition_id, bpmn_process_id, process_definition_key, state, started_at, ended_at)
            values (:key, 1, 'welcome', 3, :state, timestamptz '2026-01-01',
              case :state when 'ACTIVE' then null
                else timestamptz '2026-05-04T08:00:00Z' - :days * interval '1 day' end)
            """)
        .param("key", key)
        .param("state", state)
        .param("days", days)
        .update();
    for (int step = 1; step <= 2; step++) {
      jdbc.sql(
              """
              insert into engine_element_instances
                (key, process_instance_key, process_definition_key, element_id, element_type, state,
                 started_at)
              values (:key, :instance, 3, :element, 'SEND_TASK', 'COMPLETED',
                timestamptz '2026-01-01T10:00:00.123456Z')
              """)
          .param("key", key + step)
          .param("instance", key)
          .param("element", "sendTask_" + step)
          .update();
    }
  }

  private long elements(long instance) {
    return jdbc.sql(
            "select count(*) from engine_element_instances where process_instance_key = :instance")
        .param("instance", instance)
        .query(Long.class)
        .single();
  }
}
