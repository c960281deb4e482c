package dev.sortie.enrollment;

import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends enrollments, many at once. */
@Component
final class EndingRepository {

  private final JdbcClient jdbc;

  EndingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes these outcomes for those that are still inside. An instance that is not the enrollment's
   * own changes nothing; where none is noted yet, this one was it.
   */
  Map<EnrollmentId, Instant> end(List<EndingRules.Outcome> outcomes) {
    Map<EnrollmentId, Instant> ended = new HashMap<>();
    jdbc.sql(
            """
            with ending as (
              select e.id, o.key, o.state, o.reason, o.ended_at
              from enrollments e
              join unnest(cast(:ids as uuid[]), :keys, :states, :reasons,
                cast(:times as timestamptz[])) as o (id, key, state, reason, ended_at)
                on o.id = e.id
              where e.state in ('ENROLLED', 'ACTIVE', 'EXITING')
                and coalesce(e.process_instance_key, o.key) = o.key
                and not exists (
                  select from former_instances former where former.process_instance_key = o.key)
              order by e.id
              for update of e
            )
            update enrollments e
            set state = case when e.state = 'EXITING' then 'EXITED' else ending.state end,
              exit_reason = coalesce(e.exit_reason, ending.reason),
              process_instance_key = ending.key,
              ended_at = ending.ended_at,
              lease_until = null
            from ending
            where e.id = ending.id
            returning e.id, e.ended_at
            """)
        .param("ids", SqlArrays.ids(outcomes, EndingRules::enrollment))
        .param(
            "keys",
            outcomes.stream().map(o -> o.ending().processInstanceKey()).toArray(Long[]::new))
        .param("states", outcomes.stream().map(o -> o.state().name()).toArray(String[]::new))
        .param("reasons", reasons(outcomes))
        .param(
            "times",
            outcomes.stream().map(o -> o.ending().endedAt().toString()).toArray(String[]::new))
        .query(
            row -> {
              ended.put(EnrollmentRows.id(row), SqlTimes.required(row, "ended_at"));
            });
    return ended;
  }

  private static String[] reasons(List<EndingRules.Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome -> outcome.reason().map(ExitReason::name).orElse(null))
        .toArray(String[]::new);
  }
}
