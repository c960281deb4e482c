package dev.sortie.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every tag that was given or taken, written by the database itself in the transaction that does
 * it, until somebody takes the change.
 */
@Component
public final class TagChanges {

  private final JdbcClient jdbc;

  TagChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets the changes of all other tags, which concern nobody. */
  public void keepOnly(Collection<String> tags) {
    jdbc.sql("delete from tag_changes where tag <> all (:tags)")
        .param("tags", tags.toArray(String[]::new))
        .update();
  }

  /** Some contacts whose changes nobody has taken, those that wait longest first. */
  public List<ContactId> waiting(int max) {
    return jdbc.sql(
            """
            select contact_id from tag_changes
            group by contact_id order by min(id) limit :max
            """)
        .param("max", max)
        .query((row, number) -> new ContactId(row.getObject("contact_id", UUID.class)))
        .list();
  }

  /**
   * Takes the changes of a contact, oldest first, each for one taker only. To be called inside a
   * transaction: they are gone when it commits and back when it does not.
   */
  public List<TagChange> take(ContactId contact) {
    return jdbc
        .sql(
            """
            delete from tag_changes where contact_id = :contact
            returning id, contact_id, tag, given, at
            """)
        .param("contact", contact.value())
        .query(TagChanges::change)
        .list()
        .stream()
        .sorted(Comparator.comparingLong(TagChange::id))
        .toList();
  }

  private static TagChange change(ResultSet row, int number) throws SQLException {
    return new TagChange(
        row.getLong("id"),
        new ContactId(row.getObject("contact_id", UUID.class)),
        row.getString("tag"),
        row.getBoolean("given"),
        ContactRows.instant(row, "at"));
  }
}
