package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.shared.SqlArrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is inside, from the indexes of those who are. */
@Component
final class CampaignRoomRepository {

  private record InsideOf(CampaignKey campaign, long contacts) {}

  private final JdbcClient jdbc;

  CampaignRoomRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count(CampaignKey campaign) {
    return jdbc.sql(
            """
            select count(*) from enrollments
            where campaign_key = :campaign and state in ('ENROLLED', 'ACTIVE')
            """)
        .param("campaign", campaign.value())
        .query(Long.class)
        .single();
  }

  Map<CampaignKey, Long> count(Collection<ContactId> contacts) {
    return jdbc
        .sql(
            """
            select campaign_key, count(*) as contacts from enrollments
            where contact_id = any (cast(:contacts as uuid[])) and state in ('ENROLLED', 'ACTIVE')
            group by campaign_key
            """)
        .param("contacts", SqlArrays.ids(contacts, ContactId::value))
        .query(
            (row, number) ->
                new InsideOf(
                    new CampaignKey(row.getString("campaign_key")), row.getLong("contacts")))
        .list()
        .stream()
        .collect(Collectors.toMap(InsideOf::campaign, InsideOf::contacts));
  }

  List<ContactId> inside(CampaignKey campaign, Collection<ContactId> contacts) {
    return jdbc.sql(
            """
            select contact_id from enrollments
            where contact_id = any (cast(:contacts as uuid[])) and campaign_key = :campaign
              and state in ('ENROLLED', 'ACTIVE')
            """)
        .param("contacts", SqlArrays.ids(contacts, ContactId::value))
        .param("campaign", campaign.value())
        .query((row, number) -> new ContactId(row.getObject("contact_id", UUID.class)))
        .list();
  }

  List<ContactId> page(CampaignKey campaign, @Nullable ContactId after, int limit) {
    return jdbc.sql(
            """
            select contact_id from enrollments
            where campaign_key = :campaign and state in ('ENROLLED', 'ACTIVE')
              and contact_id > :after
            order by contact_id limit :limit
            """)
        .param("campaign", campaign.value())
        .param("after", after == null ? new UUID(0, 0) : after.value())
        .param("limit", limit)
        .query((row, number) -> new ContactId(row.getObject("contact_id", UUID.class)))
        .list();
  }

  List<CampaignRooms.Shared> shared() {
    return jdbc.sql(
            """
            select one.campaign_key as first, other.campaign_key as second, count(*) as contacts
            from enrollments one
            join enrollments other on other.contact_id = one.contact_id
              and other.campaign_key > one.campaign_key
            where one.state in ('ENROLLED', 'ACTIVE') and other.state in ('ENROLLED', 'ACTIVE')
            group by one.campaign_key, other.campaign_key
            """)
        .query(
            (row, number) ->
                new CampaignRooms.Shared(
                    new CampaignKey(row.getString("first")),
                    new CampaignKey(row.getString("second")),
                    row.getLong("contacts")))
        .list();
  }
}
