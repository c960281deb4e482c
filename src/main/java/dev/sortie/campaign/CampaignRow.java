package dev.sortie.campaign;

import dev.sortie.modelcheck.Trigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        row.getString("published_by"),
        row.getString("note"));
  }

  static Campaign campaign(ResultSet row, int number) throws SQLException {
    return new Campaign(
        new CampaignKey(row.getString("campaign_key")),
        new LocalizedText(row.getString("name_en"), row.getString("name_fr")),
        new LocalizedText(row.getString("description_en"), row.getString("description_fr")),
        rules(row),
        row.getString("campaign_group"),
        version(row, number),
        CampaignStateRepository.state(row, number));
  }

  private static CampaignRules rules(ResultSet row) throws SQLException {
    return new CampaignRules(
        triggers(row, "goals"),
        AfterGoal.parse(row.getString("after_goal")),
        Others.of(strings(row, "supersedes")),
        Others.of(strings(row, "keeps_out_in")),
        Others.of(strings(row, "keeps_out_was_in")),
        triggers(row, "starts_on"),
        row.getBoolean("stays_on_unsubscribe"),
        topic(row));
  }

  private static @Nullable Topic topic(ResultSet row) throws SQLException {
    String key = row.getString("topic");
    return key == null
        ? null
        : new Topic(
            key, new LocalizedText(row.getString("topic_name_en"), row.getString("topic_name_fr")));
  }

  private static List<Trigger> triggers(ResultSet row, String column) throws SQLException {
    return strings(row, column).stream().map(Trigger::tryParse).flatMap(Optional::stream).toList();
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
