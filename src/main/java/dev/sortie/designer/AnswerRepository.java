package dev.sortie.designer;

import dev.sortie.campaign.CampaignVersion;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered to the three questions. */
@Repository
class AnswerRepository {

  private final JdbcClient jdbc;

  AnswerRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Answer> of(DraftId draft) {
    return jdbc.sql(
            """
            select template, question, yes, answered_by, answered_at
            from draft_answers
            where draft_id = :draft
            order by template, question
            """)
        .param("draft", draft.value())
        .query(
            (row, number) ->
                new Answer(
                    row.getString("template"),
                    Question.valueOf(row.getString("question")),
                    row.getBoolean("yes"),
                    row.getString("answered_by"),
                    row.getTimestamp("answered_at").toInstant()))
        .list();
  }

  void put(DraftId draft, Answer answer) {
    jdbc.sql(
            """
            insert into draft_answers (draft_id, template, question, yes, answered_by, answered_at)
            values (:draft, :template, :question, :yes, :by, :at)
            on conflict (draft_id, template, question) do update set
              yes = excluded.yes, answered_by = excluded.answered_by,
              answered_at = excluded.answered_at
            """)
        .param("draft", draft.value())
        .param("template", answer.template())
        .param("question", answer.question().name())
        .param("yes", answer.yes())
        .param("by", answer.answeredBy())
        .param("at", Timestamp.from(answer.answeredAt()))
        .update();
  }

  /** A mail that reads otherwise was not what the answers were about. */
  void forget(DraftId draft, String template) {
    jdbc.sql("delete from draft_answers where draft_id = :draft and template = :template")
        .param("draft", draft.value())
        .param("template", template)
        .update();
  }

  /** A draft that begins as a version begins with what was answered about that one. */
  void copyFrom(CampaignVersion version, DraftId draft) {
    jdbc.sql(
            """
            insert into draft_answers (draft_id, template, question, yes, answered_by, answered_at)
            select :draft, template, question, true, answered_by, answered_at
            from mail_answers
            where campaign = :campaign and version = :version
            """)
        .param("draft", draft.value())
        .param("campaign", version.key().value())
        .param("version", version.number())
        .update();
  }

  void copyFrom(DraftId from, DraftId to) {
    jdbc.sql(
            """
            insert into draft_answers (draft_id, template, question, yes, answered_by, answered_at)
            select :to, template, question, yes, answered_by, answered_at
            from draft_answers
            where draft_id = :from
            """)
        .param("to", to.value())
        .param("from", from.value())
        .update();
  }

  /** Keeps the answers on which a version was published; the same again changes nothing. */
  void keep(DraftId draft, CampaignVersion version) {
    jdbc.sql(
            """
            insert into mail_answers
              (campaign, version, template, question, answered_by, answered_at)
            select :campaign, :version, template, question, answered_by, answered_at
            from draft_answers
            where draft_id = :draft and yes
            on conflict do nothing
            """)
        .param("campaign", version.key().value())
        .param("version", version.number())
        .param("draft", draft.value())
        .update();
  }

  /** Who answered what before this version was published, and when; empty for one from a file. */
  List<Answer> of(CampaignVersion version) {
    return jdbc.sql(
            """
            select template, question, answered_by, answered_at
            from mail_answers
            where campaign = :campaign and version = :version
            order by template, question
            """)
        .param("campaign", version.key().value())
        .param("version", version.number())
        .query(
            (row, number) ->
                new Answer(
                    row.getString("template"),
                    Question.valueOf(row.getString("question")),
                    true,
                    row.getString("answered_by"),
                    instant(row.getTimestamp("answered_at"))))
        .list();
  }

  private static Instant instant(Timestamp moment) {
    return moment.toInstant();
  }
}
