package dev.sortie.campaign;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads rows of {@code campaign_versions}. */
final class CampaignRow {

  private CampaignRow() {}

  static CampaignVersion version(ResultSet row, int number) throws SQLException {
    return new CampaignVersion(
        new CampaignVersionId(row.getObject("id", UUID.class)),
        new CampaignKey(row.getString("campaign_key")),
        row.getInt("number"),
        row.getLong("process_definition_key"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("published_by"));
  }

  static Campaign campaign(ResultSet row, int number) throws SQLException {
    return new Campaign(
        new CampaignKey(row.getString("campaign_key")),
        new LocalizedText(row.getString("name_en"), row.getString("name_fr")),
        new LocalizedText(row.getString("description_en"), row.getString("description_fr")),
        strings(row.getArray("goals")),
        supersedes(row),
        row.getString("campaign_group"),
        version(row, number));
  }

  private static Supersedes supersedes(ResultSet row) throws SQLException {
    if (row.getBoolean("supersedes_all")) {
      return new Supersedes.All();
    }
    Set<CampaignKey> named =
        strings(row.getArray("supersedes")).stream()
            .map(CampaignKey::new)
            .collect(Collectors.toUnmodifiableSet());
    return named.isEmpty() ? new Supersedes.None() : new Supersedes.Named(named);
  }

  private static Set<String> strings(Array array) throws SQLException {
    return new LinkedHashSet<>(Arrays.asList((String[]) array.getArray()));
  }
}
