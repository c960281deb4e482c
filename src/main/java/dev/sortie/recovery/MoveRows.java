package dev.sortie.recovery;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows about moves. */
final class MoveRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<MoveObstacle, Long>> KEPT = new TypeReference<>() {};

  private MoveRows() {}

  static Move move(ResultSet row, int number) throws SQLException {
    UUID version = row.getObject("to_version", UUID.class);
    UUID undoOf = row.getObject("undo_of", UUID.class);
    return new Move(
        new MoveId(row.getObject("id", UUID.class)),
        new CampaignKey(row.getString("campaign_key")),
        version == null ? null : new CampaignVersionId(version),
        row.getString("to_element"),
        undoOf == null ? null : new MoveId(undoOf),
        row.getBoolean("undone"),
        row.getString("requested_by"),
        SqlTimes.required(row, "requested_at"),
        SqlTimes.optional(row, "finished_at"),
        row.getLong("open"),
        row.getLong("moved"),
        row.getLong("over"),
        kept(row.getString("kept")));
  }

  static PastMove past(ResultSet row, int number) throws SQLException {
    return new PastMove(
        SqlTimes.required(row, "moved_at"),
        row.getString("requested_by"),
        version(row, "from_version"),
        Resumption.parse(row.getString("origin")).elements(),
        version(row, "to_version"),
        Resumption.parse(row.getString("destination")).elements());
  }

  static MoveRepository.Moved moved(ResultSet row, int number) throws SQLException {
    return new MoveRepository.Moved(
        new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
        version(row, "from_version"),
        Resumption.parse(row.getString("origin")),
        SqlTimes.required(row, "moved_at"));
  }

  static CampaignVersionId version(ResultSet row, String column) throws SQLException {
    return new CampaignVersionId(row.getObject(column, UUID.class));
  }

  private static Map<MoveObstacle, Long> kept(@Nullable String json) {
    return json == null ? new EnumMap<>(MoveObstacle.class) : JSON.readValue(json, KEPT);
  }
}
