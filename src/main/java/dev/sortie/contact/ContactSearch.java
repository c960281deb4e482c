package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads many contacts; the newest first. */
final class ContactSearch {

  private final JdbcClient jdbc;

  ContactSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Contact> page(ContactFilter filter, long offset, int limit) {
    return jdbc.sql(
            """
            select %s
              from contacts c
              left join suppressions s on s.address_key = c.address_key
             where %s
             order by c.id desc
             limit :limit offset :offset
            """
                .formatted(ContactRows.COLUMNS, where(filter)))
        .params(parameters(filter))
        .param("limit", limit)
        .param("offset", offset)
        .query(ContactRows::contact)
        .list();
  }

  long count(ContactFilter filter) {
    return jdbc.sql(
            """
            select count(*)
              from contacts c
              left join suppressions s on s.address_key = c.address_key
             where %s
            """
                .formatted(where(filter)))
        .params(parameters(filter))
        .query(Long.class)
        .single();
  }

  /** The next ids behind this one, so that a reader of a million holds a thousand. */
  List<UUID> idsAfter(UUID last, ContactFilter filter, int limit) {
    return jdbc.sql(
            """
            select c.id
              from contacts c
              left join suppressions s on s.address_key = c.address_key
             where c.id > :last
               and %s
             order by c.id
             limit :limit
            """
                .formatted(where(filter)))
        .params(parameters(filter))
        .param("last", last)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  Map<ContactId, Mailability> mailability(Collection<ContactId> ids) {
    Map<ContactId, Mailability> found = new HashMap<>();
    jdbc.sql(
            """
            select c.id,
                   case when s.reason = 'UNSUBSCRIBED' then 'UNSUBSCRIBED'
                        when s.address_key is not null then 'SUPPRESSED'
                        when c.consent_at is null then 'WITHOUT_CONSENT'
                        else 'MAILABLE' end as mailability
              from contacts c
              left join suppressions s on s.address_key = c.address_key
             where c.id = any (cast(:ids as uuid[]))
            """)
        .param("ids", ids.stream().map(ContactId::toString).toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  new ContactId(row.getObject("id", UUID.class)),
                  Mailability.valueOf(row.getString("mailability")));
            });
    return found;
  }

  /** Those who left the topic or carry one of the tags. */
  Set<ContactId> withTopicLeftOrTag(
      Collection<ContactId> ids, @Nullable String topic, Collection<String> tags) {
    return Set.copyOf(
        jdbc.sql(
                """
                select id from contacts
                 where id = any (cast(:ids as uuid[]))
                   and (left_topics @> array[cast(:topic as text)]
                        or tags && cast(:tags as text[]))
                """)
            .param("ids", ids.stream().map(ContactId::toString).toArray(String[]::new))
            .param("topic", topic, Types.VARCHAR)
            .param("tags", tags.toArray(String[]::new))
            .query((row, number) -> new ContactId(row.getObject("id", UUID.class)))
            .list());
  }

  List<ContactId> idsOf(Collection<EmailAddress> addresses) {
    return jdbc.sql("select id from contacts where address = any (:addresses)")
        .param("addresses", addresses.stream().map(EmailAddress::value).toArray(String[]::new))
        .query((row, number) -> new ContactId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Only the conditions that are asked for, so that the planner sees which index fits. */
  private static String where(ContactFilter filter) {
    StringBuilder conditions = new StringBuilder("true");
    if (!filter.text().isEmpty()) {
      conditions.append(" and c.search like :text");
    }
    if (!filter.tags().isEmpty()) {
      conditions.append(" and c.tags @> cast(:tags as text[])");
    }
    if (filter.language() != null) {
      conditions.append(" and (c.language = :language or c.language like :language || '-%')");
    }
    if (filter.onlyMailable()) {
      conditions.append(" and c.consent_at is not null and s.address_key is null");
    }
    return conditions.toString();
  }

  private static Map<String, Object> parameters(ContactFilter filter) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("text", "%" + escaped(filter.text()) + "%");
    parameters.put("tags", filter.tags().toArray(String[]::new));
    Locale language = filter.language();
    parameters.put("language", language == null ? "" : language.toLanguageTag());
    return parameters;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
