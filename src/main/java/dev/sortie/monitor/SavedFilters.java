package dev.sortie.monitor;

import dev.sortie.shared.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches that people keep for themselves or for all. Only its owner changes one. */
@Repository
public class SavedFilters {

  private final JdbcClient jdbc;
  private final Ids ids;

  SavedFilters(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** What somebody can choose from, their own first, by name. */
  public List<SavedFilter> of(String reader) {
    return jdbc.sql(
            """
            select id, owner, name, shared, address
            from saved_filters
            where owner = :reader or shared
            order by owner <> :reader, lower(name)
            """)
        .param("reader", reader)
        .query(SavedFilter.class)
        .list();
  }

  /** Keeps a search; under a name that this owner has already, in place of that one. */
  public void save(String owner, String name, boolean shared, String address) {
    jdbc.sql(
            """
            insert into saved_filters (id, owner, name, shared, address)
            values (:id, :owner, :name, :shared, :address)
            on conflict (owner, lower(name)) do update set
              name = excluded.name, shared = excluded.shared, address = excluded.address
            """)
        .param("id", ids.next())
        .param("owner", owner)
        .param("name", name.strip())
        .param("shared", shared)
        .param("address", address)
        .update();
  }

  /**
   * Gives another name to a filter of this owner, and shows it to others or not.
   *
   * @return false where the owner has another of that name, or none of this id
   */
  public boolean change(String owner, UUID id, String name, boolean shared) {
    return jdbc.sql(
                """
                update saved_filters set name = :name, shared = :shared
                where id = :id and owner = :owner and not exists (
                  select from saved_filters other
                  where other.owner = :owner and lower(other.name) = lower(:name) and other.id <> :id)
                """)
            .param("name", name.strip())
            .param("shared", shared)
            .param("id", id)
            .param("owner", owner)
            .update()
        == 1;
  }

  /** Forgets a filter of this owner; nothing where there is none. */
  public void delete(String owner, UUID id) {
    jdbc.sql("delete from saved_filters where id = :id and owner = :owner")
        .param("id", id)
        .param("owner", owner)
        .update();
  }
}
