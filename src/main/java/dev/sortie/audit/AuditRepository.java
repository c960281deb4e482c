package dev.sortie.audit;

import dev.sortie.shared.Deed;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table {@code audit_entries}, which only grows. */
@Repository
class AuditRepository {

  private static final String COLUMNS =
      "number, at, author_kind, author_id, author_name, action, kind, subject, before, after";

  private final JdbcClient jdbc;

  AuditRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Author author, Deed deed, Instant now) {
    jdbc.sql(
            """
            insert into audit_entries
              (at, author_kind, author_id, author_name, action, kind, subject, before, after)
            values (:at, :authorKind, :authorId, :authorName, :action, :kind, :subject,
              cast(:before as jsonb), cast(:after as jsonb))
            """)
        .param("at", SqlTimes.of(now))
        .param("authorKind", author.kind().name())
        .param("authorId", author.id())
        .param("authorName", author.name())
        .param("action", deed.action())
        .param("kind", deed.kind())
        .param("subject", deed.subject())
        .param("before", Json.write(deed.before()))
        .param("after", Json.write(deed.after()))
        .update();
  }

  List<AuditEntry> page(AuditQuery query, int offset, int limit) {
    return bind(
            "select %s from audit_entries where true %s order by at desc, number desc limit :limit offset :offset"
                .formatted(COLUMNS, conditions(query)),
            query)
        .param("limit", limit)
        .param("offset", offset)
        .query(AuditRepository::entry)
        .list();
  }

  /** Those after the one of this number in the list. */
  List<AuditEntry> after(AuditQuery query, long last, int limit) {
    return bind(
            """
            select %s from audit_entries
            where (at, number) < (select l.at, l.number from audit_entries l where l.number = :last)
              %s
            order by at desc, number desc limit :limit
            """
                .formatted(COLUMNS, conditions(query)),
            query)
        .param("last", last)
        .param("limit", limit)
        .query(AuditRepository::entry)
        .list();
  }

  int count(AuditQuery query, int most) {
    return bind(
            "select count(*) from (select from audit_entries where true %s limit :most) found"
                .formatted(conditions(query)),
            query)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** By hops through the index: as many steps as there are actions, however many entries. */
  List<String> actions() {
    return jdbc.sql(
            """
            with recursive hop as (
              (select action from audit_entries order by action limit 1)
              union all
              select (select e.action from audit_entries e where e.action > hop.action
                order by e.action limit 1)
              from hop where hop.action is not null)
            select action from hop where action is not null
            """)
        .query(String.class)
        .list();
  }

  /** Likewise. */
  List<AuditQuery.Who> authors() {
    return jdbc.sql(
            """
            with recursive hop as (
              (select author_kind, author_name from audit_entries
                order by author_kind, author_name limit 1)
              union all
              select next.author_kind, next.author_name
              from hop cross join lateral (
                select e.author_kind, e.author_name from audit_entries e
                where (e.author_kind, e.author_name) > (hop.author_kind, hop.author_name)
                order by e.author_kind, e.author_name limit 1) next)
            select author_kind, author_name from hop
            """)
        .query(
            (row, number) ->
                new AuditQuery.Who(
                    Author.Kind.valueOf(row.getString("author_kind")),
                    row.getString("author_name")))
        .list();
  }

  /** A condition that is not asked for is no part of the statement: the others choose the index. */
  private static String conditions(AuditQuery query) {
    StringBuilder sql = new StringBuilder();
    add(sql, query.who(), " and author_kind = :authorKind and author_name = :authorName");
    add(sql, query.action(), " and action = :action");
    add(sql, query.subject(), " and subject = :subject");
    add(sql, query.from(), " and at >= :from");
    add(sql, query.until(), " and at < :until");
    return sql.toString();
  }

  private static void add(StringBuilder sql, @Nullable Object wanted, String condition) {
    if (wanted != null) {
      sql.append(condition);
    }
  }

  /** Parameters that the statement does not name are passed over. */
  private StatementSpec bind(String sql, AuditQuery query) {
    Map<String, @Nullable Object> given = new HashMap<>();
    given.put("authorKind", query.who() == null ? null : query.who().kind().name());
    given.put("authorName", query.who() == null ? null : query.who().name());
    given.put("action", query.action());
    given.put("subject", query.subject());
    given.put("from", query.from() == null ? null : SqlTimes.of(query.from()));
    given.put("until", query.until() == null ? null : SqlTimes.of(query.until()));
    return jdbc.sql(sql).params(given);
  }

  private static AuditEntry entry(ResultSet row, int n) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        SqlTimes.required(row, "at"),
        new Author(
            Author.Kind.valueOf(row.getString("author_kind")),
            row.getString("author_id"),
            row.getString("author_name")),
        row.getString("action"),
        row.getString("kind"),
        row.getString("subject"),
        Json.read(row.getString("before")),
        Json.read(row.getString("after")));
  }
}
