package dev.sortie.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code activities}. */
final class ActivityRepository {

  private final JdbcClient jdbc;

  ActivityRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was new. */
  boolean add(ContactId contact, String eventId, Activity activity) {
    int rows =
        jdbc.sql(
                """
                insert into activities (contact_id, event_id, name, properties, occurred_at)
                values (:contact, :eventId, :name, cast(:properties as jsonb), :occurredAt)
                    on conflict on constraint activities_event_once_per_contact do nothing
                """)
            .param("contact", contact.value())
            .param("eventId", eventId)
            .param("name", activity.name())
            .param("properties", Json.write(activity.properties()))
            .param("occurredAt", ContactRows.utc(activity.occurredAt()))
            .update();
    return rows == 1;
  }

  Set<String> names(ContactId contact) {
    return new HashSet<>(
        jdbc.sql("select distinct name from activities where contact_id = :contact")
            .param("contact", contact.value())
            .query(String.class)
            .list());
  }

  /** The newest first. */
  List<Activity> newest(ContactId contact, int limit) {
    return jdbc.sql(
            """
            select name, properties, occurred_at
              from activities
             where contact_id = :contact
             order by occurred_at desc, event_id desc
             limit :limit
            """)
        .param("contact", contact.value())
        .param("limit", limit)
        .query(
            (row, number) ->
                new Activity(
                    row.getString("name"),
                    Json.values(row.getString("properties")),
                    ContactRows.instant(row, "occurred_at")))
        .list();
  }

  Map<String, Object> latestProperties(ContactId contact) {
    Optional<Activity> latest = newest(contact, 1).stream().findFirst();
    return latest.map(Activity::properties).orElseGet(Map::of);
  }
}
