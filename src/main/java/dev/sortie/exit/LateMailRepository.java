package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database noted of mails that left after an exit, the allowed ones among them. */
@Component
final class LateMailRepository {

  /** Mails of one step that left after exits by one door. */
  record Group(
      CampaignVersionId version, String elementId, ExitReason door, String category, long mails) {}

  private static final int LISTED = 100;

  private final JdbcClient jdbc;

  LateMailRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Group> groups(Instant from) {
    return jdbc.sql(
            """
            select campaign_version_id, element_id, exit_reason, category, count(*) as mails
            from mails_after_exit where transmitting_at >= :from
            group by campaign_version_id, element_id, exit_reason, category
            """)
        .param("from", SqlTimes.of(from))
        .query(
            (row, number) ->
                new Group(
                    new CampaignVersionId(row.getObject("campaign_version_id", UUID.class)),
                    row.getString("element_id"),
                    ExitReason.valueOf(row.getString("exit_reason")),
                    row.getString("category"),
                    row.getLong("mails")))
        .list();
  }

  /** The newest mails of these groups. */
  List<LateMail> list(Instant from, Collection<Group> groups) {
    return groups.stream().flatMap(group -> list(from, group).stream()).limit(LISTED).toList();
  }

  private List<LateMail> list(Instant from, Group group) {
    return jdbc.sql(
            """
            select send_id, stop_id, contact_id, campaign_key, exiting_at, transmitting_at
            from mails_after_exit
            where transmitting_at >= :from and campaign_version_id = :version
              and element_id = :element and exit_reason = :door and category = :category
            order by transmitting_at desc limit :most
            """)
        .param("from", SqlTimes.of(from))
        .param("version", group.version().value())
        .param("element", group.elementId())
        .param("door", group.door().name())
        .param("category", group.category())
        .param("most", LISTED)
        .query(LateMailRepository::mail)
        .list();
  }

  private static LateMail mail(ResultSet row, int number) throws SQLException {
    return new LateMail(
        row.getObject("send_id", UUID.class),
        new StopId(row.getObject("stop_id", UUID.class)),
        new ContactId(row.getObject("contact_id", UUID.class)),
        new CampaignKey(row.getString("campaign_key")),
        SqlTimes.required(row, "exiting_at"),
        SqlTimes.required(row, "transmitting_at"));
  }
}
