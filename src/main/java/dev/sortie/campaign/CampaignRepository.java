package dev.sortie.campaign;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was published. */
@Repository
class CampaignRepository {

  private final JdbcClient database;

  CampaignRepository(JdbcClient database) {
    this.database = database;
  }

  /** Every campaign with its live version, by key. */
  List<Campaign> live() {
    return database
        .sql(
            """
            select distinct on (v.campaign_key)
                   v.id, v.campaign_key, v.number, name_en, name_fr, description_en, description_fr, goals,
                   after_goal, supersedes, keeps_out_in, keeps_out_was_in, starts_on,
                   stays_on_unsubscribe, topic, topic_name_en, topic_name_fr, campaign_group,
                   process_definition_key, published_at, published_by, note,
                   paused_at, resumed_at, spread_seconds, closed_at, archived_at
              from campaign_versions v join campaigns c on c.key = v.campaign_key
             order by v.campaign_key, v.number desc
            """)
        .query(CampaignRow::campaign)
        .list();
  }

  Optional<CampaignVersion> version(CampaignVersionId id) {
    return database
        .sql(
            """
            select id, campaign_key, number, process_definition_key, published_at, published_by, note
              from campaign_versions
             where id = :id
            """)
        .param("id", id.value())
        .query(CampaignRow::version)
        .optional();
  }

  /** All versions of a campaign, newest first. */
  List<CampaignVersion> versions(CampaignKey key) {
    return database
        .sql(
            """
            select id, campaign_key, number, process_definition_key, published_at, published_by, note
              from campaign_versions
             where campaign_key = :key
             order by number desc
            """)
        .param("key", key.value())
        .query(CampaignRow::version)
        .list();
  }

  Optional<byte[]> bpmn(CampaignVersionId id) {
    return database
        .sql("select bpmn from campaign_versions where id = :id")
        .param("id", id.value())
        .query((row, number) -> row.getBytes("bpmn"))
        .optional();
  }

  SortedMap<MailName, MailFiles> mails(CampaignVersionId id) {
    SortedMap<MailName, MailFiles> mails = new TreeMap<>();
    database
        .sql(
            """
            select template, language, mjml, plain_text
              from campaign_mails
             where version_id = :id
            """)
        .param("id", id.value())
        .query(
            row -> {
              mails.put(
                  new MailName(row.getString("template"), row.getString("language")),
                  new MailFiles(row.getString("mjml"), row.getString("plain_text")));
            });
    return mails;
  }
}
