package dev.sortie.monitor;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Rows as instances. */
final class InstanceRows {

  private InstanceRows() {}

  static InstanceLine line(ResultSet row, int number) throws SQLException {
    String exit = row.getString("exit_reason");
    return new InstanceLine(
        new EnrollmentId(row.getObject("id", UUID.class)),
        new ContactId(row.getObject("contact_id", UUID.class)),
        row.getString("address"),
        new CampaignKey(row.getString("campaign_key")),
        new CampaignVersionId(row.getObject("campaign_version_id", UUID.class)),
        row.getInt("version"),
        EnrollmentState.valueOf(row.getString("state")),
        exit == null ? null : ExitReason.valueOf(exit),
        row.getObject("process_instance_key", Long.class),
        SqlTimes.required(row, "entered_at"),
        SqlTimes.optional(row, "ended_at"),
        List.of((String[]) row.getArray("here").getArray()),
        SqlTimes.optional(row, "next_due"),
        row.getBoolean("stuck"));
  }
}
