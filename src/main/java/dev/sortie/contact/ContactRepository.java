package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code contacts}, one at a time. */
final class ContactRepository {

  private final JdbcClient jdbc;

  ContactRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Contact> find(ContactId id) {
    return jdbc.sql(
            """
            select %s
              from contacts c
              left join suppressions s on s.address_key = c.address_key
             where c.id = :id
            """
                .formatted(ContactRows.COLUMNS))
        .param("id", id.value())
        .query(ContactRows::contact)
        .optional();
  }

  Optional<Contact> find(EmailAddress address) {
    return jdbc.sql(
            """
            select %s
              from contacts c
              left join suppressions s on s.address_key = c.address_key
             where c.address = :address
            """
                .formatted(ContactRows.COLUMNS))
        .param("address", address.value())
        .query(ContactRows::contact)
        .optional();
  }

  boolean exists(ContactId id) {
    return jdbc.sql("select exists (select from contacts where id = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** Merges: what the draft leaves blank stays. The id is used if nobody has this address yet. */
  ContactId upsert(UUID id, byte[] addressKey, ContactDraft draft, Locale unless, Instant now) {
    UUID kept =
        jdbc.sql(
                """
                insert into contacts as c
                       (id, address, address_key, first_name, last_name, language, zone,
                        attributes, tags, created_at, updated_at)
                values (:id, :address, :addressKey, :firstName, :lastName,
                        coalesce(:language, :unless), :zone,
                        cast(:attributes as jsonb), :tags, :now, :now)
                    on conflict on constraint contacts_address_once do update
                   set first_name = coalesce(nullif(excluded.first_name, ''), c.first_name),
                       last_name  = coalesce(nullif(excluded.last_name, ''), c.last_name),
                       language   = coalesce(:language, c.language),
                       zone       = coalesce(excluded.zone, c.zone),
                       attributes = c.attributes || excluded.attributes,
                       tags       = array(select unnest(c.tags || excluded.tags)
                                          group by 1 order by 1),
                       updated_at = excluded.updated_at
                returning id
                """)
            .param("id", id)
            .param("address", draft.email().value())
            .param("addressKey", addressKey)
            .param("firstName", draft.firstName())
            .param("lastName", draft.lastName())
            .param("language", tag(draft.language()), Types.VARCHAR)
            .param("unless", unless.toLanguageTag())
            .param("zone", zone(draft.zone()), Types.VARCHAR)
            .param("attributes", Json.write(draft.attributes()))
            .param("tags", draft.tags().toArray(String[]::new))
            .param("now", ContactRows.utc(now))
            .query(UUID.class)
            .single();
    return new ContactId(kept);
  }

  /** Whether there was such a contact. A blank value removes the attribute. */
  boolean update(
      ContactId id, Map<String, String> values, Set<String> add, Set<String> remove, Instant now) {
    String[] blank =
        values.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toArray(String[]::new);
    int rows =
        jdbc.sql(
                """
                update contacts
                   set attributes = (attributes || cast(:values as jsonb)) - cast(:blank as text[]),
                       tags       = array(select unnest(tags || cast(:add as text[]))
                                          except
                                          select unnest(cast(:remove as text[]))
                                          order by 1),
                       updated_at = :now
                 where id = :id
                """)
            .param("id", id.value())
            .param("values", Json.write(values))
            .param("blank", blank)
            .param("add", add.toArray(String[]::new))
            .param("remove", remove.toArray(String[]::new))
            .param("now", ContactRows.utc(now))
            .update();
    return rows == 1;
  }

  void delete(ContactId id) {
    jdbc.sql("delete from contacts where id = :id").param("id", id.value()).update();
  }

  /** Makes these tags known to pickers. */
  void rememberTags(Set<String> names) {
    if (names.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into tags (name)
            select unnest(cast(:names as text[])) order by 1
                on conflict on constraint tags_pkey do nothing
            """)
        .param("names", names.toArray(String[]::new))
        .update();
  }

  Set<String> tags() {
    return Set.copyOf(jdbc.sql("select name from tags").query(String.class).list());
  }

  private static @Nullable String tag(@Nullable Locale language) {
    return language == null ? null : language.toLanguageTag();
  }

  private static @Nullable String zone(@Nullable ZoneId zone) {
    return zone == null ? null : zone.getId();
  }
}
