package dev.sortie.enrollment;

import dev.sortie.contact.ContactId;
import dev.sortie.shared.SqlArrays;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that order sends, entries and stops of one contact. All need a transaction. */
@Component
final class StopGateRepository {

  private final JdbcClient jdbc;

  StopGateRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long holdShared(ContactId contact) {
    return jdbc.sql("select epoch from stop_gates where contact_id = :contact for share")
        .param("contact", contact.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Needs no transaction. */
  long epoch(ContactId contact) {
    return jdbc.sql("select epoch from stop_gates where contact_id = :contact")
        .param("contact", contact.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Also makes the row where there is none, so that there is something to hold. */
  void raise(ContactId contact) {
    jdbc.sql(
            """
            insert into stop_gates (contact_id, epoch) values (:contact, 1)
            on conflict (contact_id) do update set epoch = stop_gates.epoch + 1
            """)
        .param("contact", contact.value())
        .update();
  }

  /** In the order of the contacts, as by everybody who holds several. */
  void holdExclusive(Collection<ContactId> contacts) {
    String[] ids = SqlArrays.ids(contacts, ContactId::value);
    jdbc.sql(
            """
            insert into stop_gates (contact_id)
            select id from unnest(cast(:contacts as uuid[])) as selected (id) order by id
            on conflict (contact_id) do nothing
            """)
        .param("contacts", ids)
        .update();
    jdbc.sql(
            """
            select contact_id from stop_gates
            where contact_id = any (cast(:contacts as uuid[]))
            order by contact_id
            for update
            """)
        .param("contacts", ids)
        .query(rows -> {});
  }
}
