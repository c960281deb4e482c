package dev.sortie.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what the exporter wrote of one process against what a test asked of the engine. */
final class CrashLedger {

  private final JdbcClient jdbc;
  private final long definition;
  private final String process;

  CrashLedger(JdbcClient jdbc, Deployment deployed) {
    this.jdbc = jdbc;
    this.definition = deployed.processDefinitionKey();
    this.process = deployed.bpmnProcessId();
  }

  boolean isThere(UUID enrollment) {
    return jdbc.sql(
            """
            select exists (
              select from engine_process_instances
              where enrollment_id = :enrollment and started_at is not null)
            """)
        .param("enrollment", enrollment)
        .query(Boolean.class)
        .single();
  }

  int partitionOf(UUID enrollment) {
    return jdbc.sql(
            "select partition_id from engine_process_instances where enrollment_id = :enrollment")
        .param("enrollment", enrollment)
        .query(Integer.class)
        .single();
  }

  long running() {
    return number("select count(*) from engine_process_instances where %s and state = 'ACTIVE'");
  }

  /** Those of these who have not left their sequence. */
  List<UUID> inside(List<UUID> enrollments) {
    return jdbc.sql(
            """
            select i.enrollment_id from engine_process_instances i
            where i.process_definition_key = :definition
              and i.enrollment_id = any (cast(:enrollments as uuid[]))
              and not exists (
                select from engine_endings e
                where e.process_instance_key = i.key and e.kind = 'SEQUENCE_LEFT')
            """)
        .param("definition", definition)
        .param("enrollments", enrollments.stream().map(UUID::toString).toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /** All that is not as it must be, in words; empty where everything is. */
  List<String> differences(List<UUID> left, List<UUID> stayed, Set<Long> jobs) {
    int gone = left.size();
    int done = stayed.size();
    List<String> differences = new ArrayList<>();
    Map<String, ElementCount> expected =
        Map.of(
            process,
            new ElementCount(0, gone + done, 0),
            "start",
            new ElementCount(0, gone + done, 0),
            "sequence",
            new ElementCount(0, done, gone),
            "start_Sequence",
            new ElementCount(0, gone + done, 0),
            "timer_Week",
            new ElementCount(0, done, gone),
            "sendTask_Hello",
            new ElementCount(0, done, 0),
            "end_Sequence",
            new ElementCount(0, done, 0),
            "end_Done",
            new ElementCount(0, done, 0),
            "exit_Unsubscribed",
            new ElementCount(0, gone, 0),
            "end_Unsubscribed",
            new ElementCount(0, gone, 0));
    compare("counters", expected, counters(), differences);
    compare("rows", expected, rows(), differences);
    compare("enrollments that left", Set.copyOf(left), by("exit_Unsubscribed"), differences);
    compare("enrollments that stayed", Set.copyOf(stayed), by(null), differences);
    compare("instances with a job", instancesOf(stayed), jobs, differences);
    compare("instances", gone + done, number(INSTANCES), differences);
    compare("sequences left", gone + done, number(ENDINGS + "'SEQUENCE_LEFT'"), differences);
    compare("instances ended", gone + done, number(ENDINGS + "'INSTANCE_ENDED'"), differences);
    compare("without a time", 0, number(TIMELESS), differences);
    compare("timers", 0, number(TIMERS), differences);
    compare("incidents", 0, number("select count(*) from engine_incidents where %s"), differences);
    return differences;
  }

  private static final String INSTANCES = "select count(*) from engine_process_instances where %s";

  private static final String ENDINGS =
      """
      select count(*) from engine_endings e
      where exists (
        select from engine_process_instances i where i.key = e.process_instance_key and i.%s)
        and kind =\s""";

  private static final String TIMELESS =
      """
      select count(*) from engine_element_instances
      where %s and (started_at is null or ended_at is null or ended_at < started_at)
      """;

  private static final String TIMERS =
      """
      select count(*) from engine_timers t
      where exists (
        select from engine_process_instances i where i.key = t.process_instance_key and i.%s)
      """;

  private static void compare(
      String what, Object expected, Object found, List<String> differences) {
    if (!expected.equals(found)) {
      differences.add("%s: expected %s, but found %s".formatted(what, expected, found));
    }
  }

  private static void compare(String what, long expected, long found, List<String> differences) {
    compare(what, (Object) expected, (Object) found, differences);
  }

  private Map<String, ElementCount> counters() {
    return counts(
        """
        select element_id, active, completed, terminated from engine_element_counts
        where process_definition_key = :definition
        """);
  }

  private Map<String, ElementCount> rows() {
    return counts(
        """
        select element_id, count(*) filter (where state = 'ACTIVE') as active,
          count(*) filter (where state = 'COMPLETED') as completed,
          count(*) filter (where state = 'TERMINATED') as terminated
        from (
          select element_id, state from engine_element_instances
          where process_definition_key = :definition
          union all
          select bpmn_process_id, state from engine_process_instances
          where process_definition_key = :definition) as element
        group by element_id
        """);
  }

  private Map<String, ElementCount> counts(String sql) {
    Map<String, ElementCount> counts = new TreeMap<>();
    jdbc.sql(sql)
        .param("definition", definition)
        .query(
            row -> {
              counts.put(
                  row.getString("element_id"),
                  new ElementCount(
                      row.getLong("active"), row.getLong("completed"), row.getLong("terminated")));
            });
    return counts;
  }

  /** The enrollments that left by this boundary event; null for the sequence's own end. */
  private Set<UUID> by(@Nullable String exit) {
    return new HashSet<>(
        jdbc.sql(
                """
                select i.enrollment_id
                from engine_endings e
                join engine_process_instances i on i.key = e.process_instance_key
                where i.process_definition_key = :definition and e.kind = 'SEQUENCE_LEFT'
                  and e.element_id is not distinct from :exit
                """)
            .param("definition", definition)
            .param("exit", exit)
            .query(UUID.class)
            .list());
  }

  private Set<Long> instancesOf(List<UUID> enrollments) {
    return new HashSet<>(
        jdbc.sql(
                """
                select key from engine_process_instances
                where process_definition_key = :definition
                  and enrollment_id = any (cast(:enrollments as uuid[]))
                """)
            .param("definition", definition)
            .param("enrollments", enrollments.stream().map(UUID::toString).toArray(String[]::new))
            .query(Long.class)
            .list());
  }

  private long number(String sql) {
    return jdbc.sql(sql.replace("%s", "process_definition_key = :definition"))
        .param("definition", definition)
        .query(Long.class)
        .single();
  }
}
