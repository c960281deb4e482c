package dev.sortie.campaign;

import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The state of campaigns. Everything here needs a transaction. */
@Repository
class CampaignStateRepository {

  private final JdbcClient database;

  CampaignStateRepository(JdbcClient database) {
    this.database = database;
  }

  /** The state, which nobody changes before the end of the transaction. */
  CampaignState holdShared(CampaignKey key) {
    return database
        .sql(
            """
            select paused_at, resumed_at, spread_seconds, closed_at, archived_at
              from campaign_held(:key)
            """)
        .param("key", key.value())
        .query(CampaignStateRepository::state)
        .optional()
        .orElse(CampaignState.LIVE);
  }

  /** Waits for everybody who holds it shared; empty states are those of no campaign. */
  CampaignState holdAlone(CampaignKey key) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('campaign-state/' || :key, 0))")
        .param("key", key.value())
        .query(rows -> {});
    return holdShared(key);
  }

  void write(CampaignKey key, CampaignState state) {
    database
        .sql(
            """
            update campaigns
               set paused_at = :paused, resumed_at = :resumed, spread_seconds = :spread,
                   closed_at = :closed, archived_at = :archived
             where key = :key
            """)
        .param("key", key.value())
        .param("paused", time(state.pausedAt()))
        .param("resumed", time(state.resumedAt()))
        .param("spread", state.spread().toSeconds())
        .param("closed", time(state.closedAt()))
        .param("archived", time(state.archivedAt()))
        .update();
  }

  static CampaignState state(ResultSet row, int number) throws SQLException {
    return new CampaignState(
        SqlTimes.optional(row, "paused_at"),
        SqlTimes.optional(row, "resumed_at"),
        Duration.ofSeconds(row.getLong("spread_seconds")),
        SqlTimes.optional(row, "closed_at"),
        SqlTimes.optional(row, "archived_at"));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
    return moment == null ? null : SqlTimes.of(moment);
  }
}
