package dev.sortie.designer;

import dev.sortie.campaign.BpmnEncoding;
import dev.sortie.campaign.CampaignKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of drafts. */
@Repository
class DraftRepository {

  private final JdbcClient jdbc;

  DraftRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Draft draft) {
    jdbc.sql(
            """
            insert into drafts (id, campaign, name, based_on, bpmn, encoding, changed_by, changed_at)
            values (:id, :campaign, :name, :basedOn, :bpmn, :encoding, :by, :at)
            """)
        .param("id", draft.id().value())
        .param("campaign", draft.campaign().value())
        .param("name", draft.name())
        .param("basedOn", draft.basedOn())
        .param("bpmn", draft.bpmn())
        .param("encoding", draft.encoding().token())
        .param("by", draft.changedBy())
        .param("at", Timestamp.from(draft.changedAt()))
        .update();
  }

  Optional<Draft> find(DraftId id) {
    return jdbc.sql(
            """
            select id, campaign, name, based_on, bpmn, encoding, changed_by, changed_at
            from drafts
            where id = :id
            """)
        .param("id", id.value())
        .query(DraftRepository::draft)
        .optional();
  }

  List<DraftSummary> all(Instant now) {
    return jdbc.sql(
            """
            select id, campaign, name, based_on, changed_by, changed_at,
              case when held_until > :now then held_by end as held_by
            from drafts
            order by changed_at desc, id
            """)
        .param("now", Timestamp.from(now))
        .query(DraftRepository::summary)
        .list();
  }

  boolean isUsed(CampaignKey key) {
    return jdbc.sql("select exists (select from drafts where campaign = :campaign)")
        .param("campaign", key.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether the page holds the draft from now on; it does not where another one does. */
  boolean hold(DraftId id, UUID page, String by, Instant now, Instant until) {
    return jdbc.sql(
                """
                update drafts set held_by = :by, held_page = :page, held_until = :until
                where id = :id and (held_page = :page or held_page is null or held_until < :now)
                """)
            .param("by", by)
            .param("page", page)
            .param("until", Timestamp.from(until))
            .param("id", id.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<String> holder(DraftId id) {
    return jdbc.sql("select coalesce(held_by, '') from drafts where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  void letGo(DraftId id, UUID page) {
    jdbc.sql(
            """
            update drafts set held_by = null, held_page = null, held_until = null
            where id = :id and held_page = :page
            """)
        .param("id", id.value())
        .param("page", page)
        .update();
  }

  /** Only while this page holds it: who lost it overwrites nothing. */
  boolean save(DraftId id, UUID page, String name, String bpmn, String by, Instant now) {
    return jdbc.sql(
                """
                update drafts set name = :name, bpmn = :bpmn, changed_by = :by, changed_at = :now
                where id = :id and held_page = :page
                """)
            .param("name", name)
            .param("bpmn", bpmn)
            .param("by", by)
            .param("now", Timestamp.from(now))
            .param("id", id.value())
            .param("page", page)
            .update()
        == 1;
  }

  boolean delete(DraftId id) {
    return jdbc.sql("delete from drafts where id = :id").param("id", id.value()).update() == 1;
  }

  private static Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        new DraftId(row.getObject("id", UUID.class)),
        new CampaignKey(row.getString("campaign")),
        row.getString("name"),
        basedOn(row),
        row.getString("bpmn"),
        BpmnEncoding.parse(row.getString("encoding")),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant());
  }

  private static DraftSummary summary(ResultSet row, int number) throws SQLException {
    return new DraftSummary(
        new DraftId(row.getObject("id", UUID.class)),
        new CampaignKey(row.getString("campaign")),
        row.getString("name"),
        basedOn(row),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("held_by"));
  }

  private static @Nullable Integer basedOn(ResultSet row) throws SQLException {
    return row.getObject("based_on", Integer.class);
  }
}
