package dev.sortie.contact;

import dev.sortie.contact.ConsentRecord.Decision;
import dev.sortie.contact.ConsentRecord.Purpose;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history in {@code consents} and the consent in force on {@code contacts}, kept in step. */
final class ConsentRepository {

  private final JdbcClient jdbc;

  ConsentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Unless the address is suppressed (who left is not brought back by a form) or the same consent
   * is in force already.
   */
  void give(UUID recordId, ContactId contact, Consent.Given given) {
    jdbc.sql(
            """
            with changed as (
              update contacts c
                 set consent_source = :source, consent_version = :version, consent_at = :at
               where c.id = :contact
                 and (c.consent_source, c.consent_version) is distinct from (:source, :version)
                 and not exists (select from suppressions s where s.address_key = c.address_key)
              returning c.id
            )
            insert into consents (id, contact_id, purpose, decision, source, text_version, at)
            select :recordId, id, 'MARKETING', 'GIVEN', :source, :version, :at
              from changed
            """)
        .param("recordId", recordId)
        .param("contact", contact.value())
        .param("source", given.source())
        .param("version", given.textVersion())
        .param("at", ContactRows.utc(given.at()))
        .update();
  }

  /** Takes the marketing consent back, if there is one. */
  void withdraw(UUID recordId, ContactId contact, Suppression why) {
    jdbc.sql(
            """
            with changed as (
              update contacts
                 set consent_source = null, consent_version = null, consent_at = null
               where id = :contact
                 and consent_at is not null
              returning id
            )
            insert into consents (id, contact_id, purpose, decision, source, text_version, at)
            select :recordId, id, 'MARKETING', 'WITHDRAWN', :source, '', :at
              from changed
            """)
        .param("recordId", recordId)
        .param("contact", contact.value())
        .param("source", why.reason().name())
        .param("at", ContactRows.utc(why.at()))
        .update();
  }

  /** The oldest first. */
  List<ConsentRecord> of(ContactId contact) {
    return jdbc.sql(
            """
            select purpose, decision, source, text_version, topic, at
              from consents
             where contact_id = :contact
             order by at, id
            """)
        .param("contact", contact.value())
        .query(
            (row, number) ->
                new ConsentRecord(
                    Purpose.valueOf(row.getString("purpose")),
                    Decision.valueOf(row.getString("decision")),
                    row.getString("source"),
                    row.getString("text_version"),
                    row.getString("topic"),
                    ContactRows.instant(row, "at")))
        .list();
  }
}
