package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads what the repositories select. */
final class EnrollmentRows {

  private EnrollmentRows() {}

  static Enrollment enrollment(ResultSet row, int number) throws SQLException {
    String reason = row.getString("exit_reason");
    return new Enrollment(
        id(row),
        new ContactId(row.getObject("contact_id", UUID.class)),
        new CampaignKey(row.getString("campaign_key")),
        new CampaignVersionId(row.getObject("campaign_version_id", UUID.class)),
        EnrollmentState.valueOf(row.getString("state")),
        row.getObject("process_instance_key", Long.class),
        reason == null ? null : ExitReason.valueOf(reason),
        SqlTimes.required(row, "entered_at"),
        SqlTimes.optional(row, "started_at"),
        SqlTimes.optional(row, "exiting_at"),
        SqlTimes.optional(row, "ended_at"));
  }

  static BegunExit begunExit(ResultSet row, int number) throws SQLException {
    boolean ended = EnrollmentState.valueOf(row.getString("state")) == EnrollmentState.EXITED;
    return new BegunExit(id(row), ended, !ended || row.getBoolean("asked"));
  }

  static EntryCounts counts(ResultSet row) throws SQLException {
    return new EntryCounts(
        row.getLong("found"),
        row.getLong("entered"),
        row.getLong("already_inside"),
        row.getLong("suppressed"),
        row.getLong("without_consent"),
        row.getLong("kept_out"),
        row.getLong("unknown"));
  }

  static EnrollmentId id(ResultSet row) throws SQLException {
    return new EnrollmentId(row.getObject("id", UUID.class));
  }
}
