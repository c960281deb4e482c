package dev.sortie.sending;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Transmissions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent, held back and refused, and why: the reading side of the send ledger. */
@Component
public final class Sends implements Transmissions {

  private static final String COLUMNS =
      """
      select id, enrollment_id, contact_id, campaign_key, template, subject, state, reason, reply,
        attempt, planned_at, transmitting_at, settled_at, next_at
      from sends
      """;

  private final JdbcClient jdbc;

  Sends(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest so many of a contact, over all campaigns, newest first. */
  public List<Send> ofContact(ContactId contact, int limit) {
    return jdbc.sql(COLUMNS + "where contact_id = :contact order by planned_at desc limit :limit")
        .param("contact", contact.value())
        .param("limit", limit)
        .query(SendRows::send)
        .list();
  }

  /** All of an enrollment, in the order in which its steps wanted to send. */
  public List<Send> ofEnrollment(EnrollmentId enrollment) {
    return jdbc.sql(COLUMNS + "where enrollment_id = :enrollment order by planned_at")
        .param("enrollment", enrollment.value())
        .query(SendRows::send)
        .list();
  }

  /** Why mails of an enrollment did not leave, each time, in the order in which that happened. */
  public List<PastDecision> decisionsOf(EnrollmentId enrollment) {
    return jdbc.sql(
            """
            select d.send_id, d.decided_at, d.state, d.reason, d.until
            from send_decisions d join sends s on s.id = d.send_id
            where s.enrollment_id = :enrollment
            order by d.id
            """)
        .param("enrollment", enrollment.value())
        .query(SendRows::decision)
        .list();
  }

  /** How many sends of a campaign version are in each state; no entry for none. */
  public Map<SendState, Long> counts(CampaignVersionId version) {
    Map<SendState, Long> counts = new EnumMap<>(SendState.class);
    jdbc.sql(
            """
            select state, count(*) as sends
            from sends
            where campaign_version_id = :version
            group by state
            """)
        .param("version", version.value())
        .query(
            row -> {
              counts.put(SendState.valueOf(row.getString("state")), row.getLong("sends"));
            });
    return counts;
  }

  /** What was refused since then because the address does not exist, the oldest first. */
  public List<Send> withoutMailbox(Instant since) {
    return jdbc.sql(
            COLUMNS
                + """
                where reason = 'NO_MAILBOX' and state = 'REFUSED' and settled_at >= :since
                order by settled_at
                limit 1000
                """)
        .param("since", Timestamp.from(since))
        .query(SendRows::send)
        .list();
  }

  /** How many mails of a campaign wait for the end of its pause. */
  public long paused(CampaignKey campaign) {
    return jdbc.sql(
            """
            select count(*) from sends
            where campaign_key = :campaign and state = 'HELD' and reason = 'CAMPAIGN_PAUSED'
            """)
        .param("campaign", campaign.value())
        .query(Long.class)
        .single();
  }

  /** How many mails of a campaign are in the hands of SMTP now. */
  public long leaving(CampaignKey campaign) {
    return jdbc.sql(
            "select count(*) from sends where state = 'TRANSMITTING' and campaign_key = :campaign")
        .param("campaign", campaign.value())
        .query(Long.class)
        .single();
  }

  @Override
  public List<UUID> inTransmission(UUID contact) {
    return jdbc.sql("select id from sends where contact_id = :contact and state = 'TRANSMITTING'")
        .param("contact", contact)
        .query(UUID.class)
        .list();
  }

  @Override
  public List<UUID> mayYetArrive(UUID contact, Instant since) {
    return jdbc.sql(
            """
            select id from sends
            where contact_id = :contact
              and (state = 'TRANSMITTING'
                or (state = 'UNKNOWN' and reason = 'NODE_LOST' and settled_at >= :since))
            """)
        .param("contact", contact)
        .param("since", Timestamp.from(since))
        .query(UUID.class)
        .list();
  }
}
