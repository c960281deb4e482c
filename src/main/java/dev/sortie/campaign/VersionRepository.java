package dev.sortie.campaign;

import dev.sortie.shared.Deed;
import dev.sortie.shared.Ids;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes versions, each once. */
@Repository
class VersionRepository {

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final InstantSource time;
  private final ApplicationEventPublisher events;

  VersionRepository(
      JdbcClient database,
      PlatformTransactionManager transactions,
      Ids ids,
      InstantSource time,
      ApplicationEventPublisher events) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.ids = ids;
    this.time = time;
    this.events = events;
  }

  /** The live version of the campaign, if this is its content. */
  Optional<CampaignVersion> liveWithContent(CampaignKey key, Fingerprint content) {
    return database
        .sql(
            """
            select id, campaign_key, number, process_definition_key, published_at, published_by, note
              from campaign_versions
             where campaign_key = :key
               and number = (select max(number) from campaign_versions where campaign_key = :key)
               and content_sha256 = :content
            """)
        .param("key", key.value())
        .param("content", content.bytes())
        .query(CampaignRow::version)
        .optional();
  }

  /** Makes the draft the live version, unless another node was faster with the same one. */
  CampaignVersion add(Draft draft, long processDefinitionKey) {
    return transaction.execute(
        status -> {
          lock(draft.key());
          return liveWithContent(draft.key(), draft.fingerprint())
              .orElseGet(() -> published(draft, processDefinitionKey));
        });
  }

  /** Who publishes the same campaign on another node waits here for our commit. */
  private void lock(CampaignKey key) {
    database
        .sql("insert into campaigns (key, created_at) values (:key, :now) on conflict do nothing")
        .param("key", key.value())
        .param("now", Timestamp.from(time.instant()))
        .update();
    database
        .sql("select key from campaigns where key = :key for update")
        .param("key", key.value())
        .query(String.class)
        .single();
  }

  private CampaignVersion published(Draft draft, long processDefinitionKey) {
    Map<String, @Nullable Object> before = live(draft.key());
    CampaignVersion version = insert(draft, processDefinitionKey);
    Map<String, @Nullable Object> after = live(draft.key());
    Deed deed = Deed.of("campaign.published", "campaign", draft.key());
    for (String column : after.keySet()) {
      deed = deed.changed(column, said(before.get(column)), said(after.get(column)));
    }
    events.publishEvent(deed);
    return version;
  }

  private static @Nullable Object said(@Nullable Object value) {
    return "".equals(value) ? null : value;
  }

  /** What people decide on in the live version, as texts; empty where there is none. */
  private Map<String, @Nullable Object> live(CampaignKey key) {
    return database
        .sql(
            """
            select number as version, name_en as name, array_to_string(goals, ', ') as goals,
                   after_goal as "afterGoal", array_to_string(supersedes, ', ') as supersedes,
                   array_to_string(keeps_out_in, ', ') as "keepsOutIn",
                   array_to_string(keeps_out_was_in, ', ') as "keepsOutWasIn",
                   array_to_string(starts_on, ', ') as "startsOn",
                   stays_on_unsubscribe as "staysOnUnsubscribe", coalesce(topic, '') as topic,
                   coalesce(campaign_group, '') as "group"
              from campaign_versions
             where campaign_key = :key
             order by campaign_versions.number desc limit 1
            """)
        .param("key", key.value())
        .query()
        .listOfRows()
        .stream()
        .findFirst()
        .orElse(Map.of());
  }

  private CampaignVersion insert(Draft draft, long processDefinitionKey) {
    CampaignVersion version =
        database
            .sql(
                """
                insert into campaign_versions (
                       id, campaign_key, number, name_en, name_fr, description_en, description_fr,
                       goals, after_goal, supersedes, keeps_out_in, keeps_out_was_in, starts_on,
                       stays_on_unsubscribe, topic, topic_name_en, topic_name_fr, campaign_group,
                       bpmn, content_sha256, process_definition_key, published_at, published_by,
                       note, resumable)
                values (
                       :id, :key,
                       (select coalesce(max(number), 0) + 1
                          from campaign_versions
                         where campaign_key = :key),
                       :nameEn, :nameFr, :descriptionEn, :descriptionFr, :goals, :afterGoal,
                       :supersedes, :keepsOutIn, :keepsOutWasIn, :startsOn, :stays, :topic,
                       :topicNameEn, :topicNameFr, :group, :bpmn, :content, :definition, :now,
                       :by, :note, true)
                returning id, campaign_key, number, process_definition_key, published_at,
                          published_by, note
                """)
            .params(DraftRow.of(draft))
            .param("id", ids.next())
            .param("definition", processDefinitionKey)
            .param("now", Timestamp.from(time.instant()))
            .query(CampaignRow::version)
            .single();
    draft.files().mails().forEach((name, mail) -> insert(version.id(), name, mail));
    return version;
  }

  private void insert(CampaignVersionId version, MailName name, MailFiles mail) {
    database
        .sql(
            """
            insert into campaign_mails (version_id, template, language, mjml, plain_text)
            values (:version, :template, :language, :mjml, :plainText)
            """)
        .params(
            Map.of(
                "version", version.value(),
                "template", name.template(),
                "language", name.language(),
                "mjml", mail.mjml()))
        .param("plainText", mail.plainText())
        .update();
  }
}
