package dev.sortie.campaign;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of all campaigns, for an engine that does not know them. */
@Component
public final class VersionSuccession {

  /**
   * A version and how the engine knows it.
   *
   * @param processDefinitionKey below zero where only a former engine knew it
   * @param live whether new contacts come in by it
   * @param resumable whether the engine has the form whose waits can be entered half over
   */
  public record Known(
      CampaignVersionId id,
      CampaignKey campaign,
      int number,
      long processDefinitionKey,
      boolean live,
      boolean resumable) {}

  private final JdbcClient jdbc;
  private final CampaignRepository repository;
  private final Map<CampaignVersionId, DiagramPaths> paths = new ConcurrentHashMap<>();

  VersionSuccession(JdbcClient jdbc, CampaignRepository repository) {
    this.jdbc = jdbc;
    this.repository = repository;
  }

  /** Every version there ever was. */
  public List<Known> all() {
    return jdbc.sql(
            """
            select id, campaign_key, number, process_definition_key, published_at, published_by, note,
              resumable, number = max(number) over (partition by campaign_key) as live
            from campaign_versions
            order by campaign_key, number
            """)
        .query(
            (row, number) -> {
              CampaignVersion version = CampaignRow.version(row, number);
              return new Known(
                  version.id(),
                  version.key(),
                  version.number(),
                  version.processDefinitionKey(),
                  row.getBoolean("live"),
                  row.getBoolean("resumable"));
            })
        .list();
  }

  /** The diagram of a version in the form whose waits can be entered half over. */
  public byte[] resumable(CampaignVersionId id) {
    return ResumableDiagram.of(bpmn(id));
  }

  /** How the elements of a version follow each other. */
  public DiagramPaths paths(CampaignVersionId id) {
    return paths.computeIfAbsent(id, version -> DiagramPaths.of(bpmn(version)));
  }

  /** Notes that no engine knows any version. In the transaction that sets the engine aside. */
  public void setAside(long shift) {
    jdbc.sql(
            """
            update campaign_versions
            set process_definition_key = -(process_definition_key + :shift)
            where process_definition_key > 0
            """)
        .param("shift", shift)
        .update();
  }

  /** Notes how the engine knows a version now. */
  public void deployed(CampaignVersionId id, long processDefinitionKey) {
    jdbc.sql(
            "update campaign_versions set process_definition_key = :key, resumable = true"
                + " where id = :id")
        .param("key", processDefinitionKey)
        .param("id", id.value())
        .update();
  }

  private byte[] bpmn(CampaignVersionId id) {
    return repository
        .bpmn(id)
        .orElseThrow(() -> new IllegalArgumentException("Expected a version, but none is " + id));
  }
}
