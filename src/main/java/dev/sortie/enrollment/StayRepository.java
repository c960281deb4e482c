package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where contacts are and ever were. */
@Component
final class StayRepository {

  /**
   * A contact and a campaign in which they are or were, however often.
   *
   * @param inside whether they are in it now, also while leaving
   * @param convertedAt when they last left it by the door of conversion; null if they never did
   */
  record Stay(
      ContactId contact, CampaignKey campaign, boolean inside, @Nullable Instant convertedAt) {}

  private final JdbcClient jdbc;

  StayRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Stay> of(Collection<ContactId> contacts) {
    return jdbc.sql(
            """
            select contact_id, campaign_key,
              bool_or(state in ('ENROLLED', 'ACTIVE', 'EXITING')) as inside,
              max(coalesce(exiting_at, ended_at)) filter (where exit_reason = 'CONVERTED')
                as converted_at
            from enrollments
            where contact_id = any (cast(:contacts as uuid[]))
            group by contact_id, campaign_key
            """)
        .param("contacts", SqlArrays.ids(contacts, ContactId::value))
        .query(
            (row, number) ->
                new Stay(
                    new ContactId(row.getObject("contact_id", UUID.class)),
                    new CampaignKey(row.getString("campaign_key")),
                    row.getBoolean("inside"),
                    SqlTimes.optional(row, "converted_at")))
        .list();
  }
}
