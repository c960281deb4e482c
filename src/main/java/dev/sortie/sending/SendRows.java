package dev.sortie.sending;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the send ledger. */
final class SendRows {

  private SendRows() {}

  static Send send(ResultSet row, int number) throws SQLException {
    String reason = row.getString("reason");
    return new Send(
        new SendId(uuid(row, "id")),
        new EnrollmentId(uuid(row, "enrollment_id")),
        new ContactId(uuid(row, "contact_id")),
        new CampaignKey(row.getString("campaign_key")),
        row.getString("template"),
        row.getString("subject"),
        SendState.valueOf(row.getString("state")),
        reason == null ? null : SendReason.valueOf(reason),
        row.getString("reply"),
        row.getInt("attempt"),
        row.getTimestamp("planned_at").toInstant(),
        instant(row, "transmitting_at"),
        instant(row, "settled_at"),
        instant(row, "next_at"));
  }

  static PastDecision decision(ResultSet row, int number) throws SQLException {
    String reason = row.getString("reason");
    return new PastDecision(
        new SendId(uuid(row, "send_id")),
        row.getTimestamp("decided_at").toInstant(),
        SendState.valueOf(row.getString("state")),
        reason == null ? null : SendReason.valueOf(reason),
        instant(row, "until"));
  }

  static Past past(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    String reason = row.getString("reason");
    return new Past(
        state == null ? null : new SendId(uuid(row, "id")),
        state == null ? null : SendState.valueOf(state),
        reason == null ? null : SendReason.valueOf(reason),
        instant(row, "lease_until"),
        instant(row, "next_at"),
        instants(row.getArray("marketing_sends")));
  }

  static Transmission transmission(ResultSet row, UUID node) throws SQLException {
    return new Transmission(
        new SendId(uuid(row, "id")),
        node,
        row.getInt("attempt"),
        row.getString("message_id"),
        row.getTimestamp("planned_at").toInstant());
  }

  private static List<Instant> instants(Array array) throws SQLException {
    return Arrays.stream((Timestamp[]) array.getArray()).map(Timestamp::toInstant).toList();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
