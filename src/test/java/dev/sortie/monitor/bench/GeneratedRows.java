package dev.sortie.monitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of the campaign "welcome" as rows alone, as the ledger and the exporter would have left
 * them: four in ten are inside, the others left by each door or went through. The newest five
 * thousand have contacts, the others are of people who were erased.
 */
final class GeneratedRows {

  /** In a partition that no broker here has. */
  private static final long FIRST_KEY = 3L << 51;

  private static final Path TALLIES =
      Path.of("src/main/resources/db/migration/V032__engine_tallies.sql");

  private static final String WHO =
      """
      create temporary table who as
      select i, (:first + i * 10)::bigint as instance, v.process_definition_key as definition,
        v.id as version, i % 10 as kind,
        (lpad(to_hex((extract(epoch from t.entered_at) * 1000)::bigint), 12, '0') || '7'
          || substr(md5('e' || i), 1, 3) || '8' || substr(md5('e' || i), 4, 15))::uuid as enrollment,
        md5('c' || i)::uuid as contact, t.entered_at,
        case when i % 10 < 4 then null
          else least(now(), t.entered_at + interval '4 days' * (0.1 + (i % 97) / 100.0)) end as ended_at
      from generate_series(cast(:from as bigint), cast(:until as bigint)) as i
      cross join lateral (select now() - i * interval '365 days' / :rows as entered_at) t
      join campaign_versions v on v.campaign_key = 'welcome' and v.number = 1
      """;

  private static final String CONTACTS =
      """
      insert into contacts (id, address, address_key, language, created_at, updated_at)
      select contact, 'person' || i || '@bench.example', decode(md5('k' || i), 'hex'), 'en',
        entered_at, entered_at
      from who where i <= 5000
      """;

  private static final String BATCH =
      """
      insert into enrollment_batches
        (id, campaign_key, campaign_version_id, idempotency_key, selection_digest, state, requested_at)
      select distinct '00000000-0000-7000-8000-000000000001'::uuid, 'welcome', version, 'bench', ''::bytea,
        'SELECTED', now()
      from who
      on conflict do nothing
      """;

  private static final String ENROLLMENTS =
      """
      insert into enrollments
        (id, batch_id, contact_id, campaign_key, campaign_version_id, state, process_instance_key,
         exit_reason, entered_at, started_at, ended_at)
      select enrollment, '00000000-0000-7000-8000-000000000001', contact, 'welcome', version,
        case when kind < 4 then 'ACTIVE' when kind < 8 then 'EXITED' else 'FINISHED' end, instance,
        case when kind in (4, 5) then 'CONVERTED' when kind = 6 then 'UNSUBSCRIBED'
          when kind = 7 then 'SUPERSEDED' end,
        entered_at, entered_at, ended_at
      from who
      """;

  private static final String INSTANCES =
      """
      insert into engine_process_instances
        (key, partition_id, bpmn_process_id, version, process_definition_key, enrollment_id, state,
         started_at, ended_at)
      select instance, 3, 'welcome', 1, definition, enrollment,
        case when kind < 4 then 'ACTIVE' else 'COMPLETED' end, entered_at, ended_at
      from who
      """;

  private static final String ELEMENTS =
      """
      insert into engine_element_instances
        (key, process_instance_key, process_definition_key, element_id, element_type, state,
         started_at, ended_at)
      select instance + e.n, instance, definition, e.id, e.type, e.state, e.from_at, e.to_at
      from who
      cross join lateral (values
        (1, 'start_Enrolled', 'START_EVENT', 'COMPLETED', entered_at, entered_at),
        (2, 'sequence', 'SUB_PROCESS',
          case when kind < 4 then 'ACTIVE' when kind < 8 then 'TERMINATED' else 'COMPLETED' end,
          entered_at, ended_at),
        (3, 'sendTask_SendWelcomeMail', 'SEND_TASK', 'COMPLETED', entered_at,
          entered_at + interval '2 seconds'),
        (4, 'gateway_LooksAround', 'EVENT_BASED_GATEWAY',
          case when kind < 4 then 'ACTIVE' when kind < 8 then 'TERMINATED' else 'COMPLETED' end,
          entered_at + interval '2 seconds', ended_at),
        (5, case when kind in (4, 5) then 'exit_Converted' when kind = 6 then 'exit_Unsubscribed'
            when kind = 7 then 'exit_Superseded' end,
          'BOUNDARY_EVENT', 'COMPLETED', ended_at, ended_at)) as e (n, id, type, state, from_at, to_at)
      where e.id is not null
      """;

  private static final String TIMERS =
      """
      insert into engine_timers (key, process_instance_key, element_instance_key, element_id, due_at)
      select instance + 6, instance, instance + 4, 'timer_FourDaysPassed', now() + interval '4 days'
      from who where kind < 4
      """;

  private static final String INCIDENTS =
      """
      insert into engine_incidents
        (key, process_instance_key, process_definition_key, element_instance_key, element_id,
         error_type, error_message, created_at)
      select instance + 7, instance, definition, instance + 4, 'gateway_LooksAround',
        'CONDITION_ERROR', 'made for a benchmark', entered_at
      from who where i % 1000 = 0
      """;

  private static final String COUNTERS =
      """
      insert into engine_element_counts
        (process_definition_key, element_id, active, completed, terminated)
      select process_definition_key, element_id, count(*) filter (where state = 'ACTIVE'),
        count(*) filter (where state = 'COMPLETED'), count(*) filter (where state = 'TERMINATED')
      from engine_element_instances
      group by process_definition_key, element_id
      on conflict (process_definition_key, element_id) do update set
        active = excluded.active, completed = excluded.completed, terminated = excluded.terminated
      """;

  private final JdbcClient database;
  private final int rows;

  /**
   * @param rows how many there will be in the end, over a year
   */
  GeneratedRows(JdbcClient database, int rows) {
    this.database = database;
    this.rows = rows;
  }

  /** Campaigns are published in the background of a start. */
  void awaitCampaign() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(
            () ->
                database
                    .sql(
                        "select exists (select from campaign_versions where campaign_key = 'welcome')")
                    .query(Boolean.class)
                    .single());
  }

  /** Adds these, the newest having number 1. */
  void add(int from, int until) throws IOException {
    database
        .sql(WHO)
        .param("first", FIRST_KEY)
        .param("from", from)
        .param("until", until)
        .param("rows", rows)
        .update();
    for (String sql :
        new String[] {BATCH, CONTACTS, ENROLLMENTS, INSTANCES, ELEMENTS, TIMERS, INCIDENTS}) {
      database.sql(sql).update();
    }
    database.sql("drop table who").update();
    database.sql(COUNTERS).update();
    database.sql("delete from engine_element_tallies").update();
    String script = Files.readString(TALLIES);
    for (String statement :
        script.substring(script.indexOf("create temporary view")).split(";\n")) {
      database.sql(statement).update();
    }
    // As the housekeeping of a database that is used does it by itself.
    database.sql("analyze").update();
  }

  /** The enrollment of this number. */
  String enrollment(int number) {
    return database
        .sql("select id::text from enrollments where process_instance_key = :key")
        .param("key", FIRST_KEY + number * 10L)
        .query(String.class)
        .single();
  }
}
