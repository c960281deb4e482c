package dev.sortie.contact;

import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.Ids;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a contact chose to get: topics left and taken again, and coming back after having left. Each
 * choice that changes something is a row of the consent history.
 */
@Component
public final class Subscriptions {

  private final JdbcClient jdbc;
  private final ConsentRepository consents;
  private final Deeds deeds;
  private final Ids ids;

  Subscriptions(JdbcClient jdbc, Deeds deeds, Ids ids) {
    this.jdbc = jdbc;
    this.consents = new ConsentRepository(jdbc);
    this.deeds = deeds;
    this.ids = ids;
  }

  /**
   * The contact does not want this topic any more.
   *
   * @param source where they said so
   * @return whether they wanted it before
   */
  public boolean leaveTopic(ContactId contact, String topic, String source, Instant at) {
    return change(
        """
        with changed as (
          update contacts set left_topics = left_topics || cast(:topic as text)
           where id = :contact and not left_topics @> array[cast(:topic as text)]
          returning id
        )
        insert into consents (id, contact_id, purpose, decision, source, text_version, topic, at)
        select :id, id, 'TOPIC', 'WITHDRAWN', :source, '', :topic, :at from changed
        """,
        contact,
        topic,
        source,
        at);
  }

  /**
   * The contact wants this topic again. It lifts nothing else.
   *
   * @return whether they had left it
   */
  public boolean takeTopic(ContactId contact, String topic, String source, Instant at) {
    return deeds.together(
        () -> {
          boolean taken = taken(contact, topic, source, at);
          if (taken) {
            deeds.tell(Deed.of("contact.topic-taken", "contact", contact).now("topic", topic));
          }
          return taken;
        });
  }

  private boolean taken(ContactId contact, String topic, String source, Instant at) {
    return change(
        """
        with changed as (
          update contacts set left_topics = array_remove(left_topics, :topic)
           where id = :contact and left_topics @> array[cast(:topic as text)]
          returning id
        )
        insert into consents (id, contact_id, purpose, decision, source, text_version, topic, at)
        select :id, id, 'TOPIC', 'GIVEN', :source, '', :topic, :at from changed
        """,
        contact,
        topic,
        source,
        at);
  }

  /**
   * The person came back by themselves after having unsubscribed: consent is given again. Who is on
   * the suppression list for another reason stays there.
   *
   * @return whether they may be written to now
   */
  public boolean comeBack(ContactId contact, Consent.Given consent) {
    return deeds.together(
        () -> {
          jdbc.sql(
                  """
                      delete from suppressions s using contacts c
                       where c.id = :contact and s.address_key = c.address_key
                         and s.reason = 'UNSUBSCRIBED'
                      """)
              .param("contact", contact.value())
              .update();
          consents.give(ids.next(), contact, consent);
          deeds.tell(Deed.of("contact.came-back", "contact", contact));
          return isMailable(contact);
        });
  }

  private boolean isMailable(ContactId contact) {
    return jdbc.sql(
            """
            select c.consent_at is not null and s.address_key is null
              from contacts c left join suppressions s on s.address_key = c.address_key
             where c.id = :contact
            """)
        .param("contact", contact.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private boolean change(String sql, ContactId contact, String topic, String source, Instant at) {
    UUID id = ids.next();
    return jdbc.sql(sql)
            .param("id", id)
            .param("contact", contact.value())
            .param("topic", topic)
            .param("source", source)
            .param("at", ContactRows.utc(at))
            .update()
        == 1;
  }
}
