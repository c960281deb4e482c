package dev.sortie.task;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks in the database. */
@Repository
class HumanTaskRepository {

  /** An answer that the engine does not have. */
  record Untold(HumanTaskId id, long jobKey, Map<String, Object> variables) {}

  private final JdbcClient jdbc;

  HumanTaskRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes a task, or that the engine asks for it again. What was answered at the same step of an
   * instance that is no more, before that could go on, counts for this one.
   *
   * @return the answer, where there is one already
   */
  Optional<String> open(HumanTaskId id, TaskSlot slot, Errand errand, Instant now) {
    return jdbc.sql(
            """
            insert into human_tasks as known (id, enrollment_id, contact_id, campaign_key, step,
              process_instance_key, element_instance_key, job_key,
              name, text, answers, role, result, opened_at, answer, answered_by, answered_at)
            select :id, :enrollment, :contact, :campaign, :step, :instance, :element, :job,
              :name, :text, cast(:answers as text[]), :role, :result, :now,
              former.answer, former.answered_by, former.answered_at
            from (select 1) one
            left join lateral (
              select answer, answered_by, answered_at
              from human_tasks
              where enrollment_id = :enrollment and step = :step
                and process_instance_key <> :instance
                and answered_at is not null and not told
              order by answered_at desc
              limit 1) former on true
            on conflict (enrollment_id, element_instance_key)
              do update set job_key = excluded.job_key
            returning known.answer
            """)
        .param("id", id.value())
        .param("enrollment", slot.enrollment().value())
        .param("contact", slot.contact().value())
        .param("campaign", slot.campaign().value())
        .param("step", slot.step())
        .param("instance", slot.processInstanceKey())
        .param("element", slot.elementInstanceKey())
        .param("job", slot.jobKey())
        .param("name", errand.name())
        .param("text", errand.text())
        .param("answers", errand.answers().toArray(String[]::new))
        .param("role", errand.role())
        .param("result", errand.result())
        .param("now", SqlTimes.of(now))
        .query((row, number) -> Optional.ofNullable(row.getString("answer")))
        .single();
  }

  /** Whether this answer is the one that counts. */
  boolean answer(HumanTaskId id, String answer, String person, Instant now) {
    return jdbc.sql(
                """
                update human_tasks
                set answer = :answer, answered_by = :person, answered_at = :now
                where id = :id and answered_at is null and gone_at is null
                """)
            .param("id", id.value())
            .param("answer", answer)
            .param("person", person)
            .param("now", SqlTimes.of(now))
            .update()
        == 1;
  }

  /** The engine has the answer. */
  void told(HumanTaskId id) {
    jdbc.sql("update human_tasks set told = true where id = :id").param("id", id.value()).update();
  }

  void toldAt(TaskSlot slot) {
    jdbc.sql(
            """
            update human_tasks set told = true
            where enrollment_id = :enrollment and element_instance_key = :element
            """)
        .param("enrollment", slot.enrollment().value())
        .param("element", slot.elementInstanceKey())
        .update();
  }

  /** Those of these enrollments that nobody answered are not needed any more. */
  void withdraw(Collection<EnrollmentId> enrollments, Instant now) {
    jdbc.sql(
            """
            update human_tasks set gone_at = :now
            where enrollment_id = any (cast(:enrollments as uuid[]))
              and answered_at is null and gone_at is null
            """)
        .param("enrollments", SqlArrays.ids(enrollments, EnrollmentId::value))
        .param("now", SqlTimes.of(now))
        .update();
  }

  /**
   * The engine does not wait for this answer.
   *
   * @return false if it had it already, by another way
   */
  boolean gone(HumanTaskId id, Instant now) {
    return jdbc.sql("update human_tasks set gone_at = :now where id = :id and not told")
            .param("id", id.value())
            .param("now", SqlTimes.of(now))
            .update()
        == 1;
  }

  /** Answers from before this moment that the engine does not have, the oldest first. */
  List<Untold> untold(Instant before, int limit) {
    return jdbc.sql(
            """
            select id, job_key, result, answer
            from human_tasks
            where answered_at < :before and not told and gone_at is null
            order by answered_at
            limit :limit
            """)
        .param("before", SqlTimes.of(before))
        .param("limit", limit)
        .query(
            (row, number) ->
                new Untold(
                    new HumanTaskId(row.getObject("id", UUID.class)),
                    row.getLong("job_key"),
                    Map.of(row.getString("result"), row.getString("answer"))))
        .list();
  }

  Optional<HumanTask> find(HumanTaskId id) {
    return jdbc.sql("select * from human_tasks where id = :id")
        .param("id", id.value())
        .query(HumanTaskRepository::task)
        .optional();
  }

  long jobKey(HumanTaskId id) {
    return jdbc.sql("select job_key from human_tasks where id = :id")
        .param("id", id.value())
        .query(Long.class)
        .single();
  }

  List<HumanTask> page(TaskFilter filter, int offset, int limit) {
    String order = filter.open() ? "opened_at, id" : "coalesce(answered_at, gone_at) desc, id";
    return jdbc.sql(
            "select * from human_tasks where "
                + condition(filter)
                + " order by "
                + order
                + " offset :offset limit :limit")
        .param("roles", filter.roles().toArray(String[]::new))
        .param("offset", offset)
        .param("limit", limit)
        .query(HumanTaskRepository::task)
        .list();
  }

  int count(TaskFilter filter) {
    return jdbc.sql("select count(*) from human_tasks where " + condition(filter))
        .param("roles", filter.roles().toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  private static String condition(TaskFilter filter) {
    String open = "answered_at is null and gone_at is null";
    return "role = any (cast(:roles as text[])) and "
        + (filter.open() ? open : "not (" + open + ")");
  }

  private static HumanTask task(ResultSet row, int number) throws SQLException {
    return new HumanTask(
        new HumanTaskId(row.getObject("id", UUID.class)),
        new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
        new ContactId(row.getObject("contact_id", UUID.class)),
        new CampaignKey(row.getString("campaign_key")),
        row.getString("step"),
        new Errand(
            row.getString("name"),
            row.getString("text"),
            Arrays.asList((String[]) row.getArray("answers").getArray()),
            row.getString("role"),
            row.getString("result")),
        SqlTimes.required(row, "opened_at"),
        row.getString("answer"),
        row.getString("answered_by"),
        SqlTimes.optional(row, "answered_at"),
        SqlTimes.optional(row, "gone_at"));
  }
}
