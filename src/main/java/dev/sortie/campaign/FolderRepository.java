package dev.sortie.campaign;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each folder had in it when it was last taken on. */
@Repository
class FolderRepository {

  private final JdbcClient database;
  private final InstantSource time;

  FolderRepository(JdbcClient database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  /** Whether a folder is as it was when it was last taken on. */
  boolean isUnchanged(String folder, Fingerprint content) {
    return database
        .sql("select 1 from campaign_folders where folder = :folder and content_sha256 = :content")
        .param("folder", folder)
        .param("content", content.bytes())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void taken(String folder, Fingerprint content) {
    database
        .sql(
            """
            insert into campaign_folders (folder, content_sha256, taken_at)
            values (:folder, :content, :now)
            on conflict (folder)
            do update set content_sha256 = excluded.content_sha256, taken_at = excluded.taken_at
            """)
        .param("folder", folder)
        .param("content", content.bytes())
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  /** What somebody else has published over a folder since, if it is live now. */
  Optional<CampaignVersion> publishedOver(String folder, String by) {
    return database
        .sql(
            """
            select id, campaign_key, number, process_definition_key, published_at, published_by, note
              from campaign_versions
             where campaign_key = :folder
               and number = (select max(number) from campaign_versions where campaign_key = :folder)
               and published_by <> :by
            """)
        .param("folder", folder)
        .param("by", by)
        .query(CampaignRow::version)
        .optional();
  }
}
