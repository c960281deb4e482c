package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads receipts in pages. Each condition has an index that ends with the time. */
@Component
final class ReceiptSearchRepository {

  private static final String ACCEPTED =
      """
      select id, contact_id, kind, detail, accepted_at from stops s where true
      """;

  /** A stop ends at most one part in a campaign, so that no row comes twice. */
  private static final String OF_CAMPAIGN =
      """
      select s.id, s.contact_id, s.kind, s.detail, s.accepted_at
      from exit_messages m join stops s on s.id = m.stop_id
      where m.campaign_key = :campaign
      """;

  private final JdbcClient jdbc;

  ReceiptSearchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ReceiptLine> page(ReceiptQuery query, int offset, int limit) {
    String page = found(query) + order(query) + " limit :limit offset :offset";
    return bind(
            """
            select p.id, p.contact_id, p.kind, p.detail, p.accepted_at, count(m.id) as exits,
              count(m.id) filter (where m.ended_at is null) as open,
              count(m.forced_at) as forced, max(m.ended_at) as last_end
            from (%s) p left join exit_messages m on m.stop_id = p.id
            group by p.id, p.contact_id, p.kind, p.detail, p.accepted_at
            order by p.accepted_at desc, p.id desc
            """
                .formatted(page),
            query)
        .param("limit", limit)
        .param("offset", offset)
        .query(ReceiptSearchRepository::line)
        .list();
  }

  int count(ReceiptQuery query, int most) {
    return bind("select count(*) from (%s limit :most) found".formatted(found(query)), query)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  private static String found(ReceiptQuery query) {
    String time = query.campaign() == null ? "s.accepted_at" : "m.created_at";
    StringBuilder sql = new StringBuilder(query.campaign() == null ? ACCEPTED : OF_CAMPAIGN);
    if (query.contact() != null) {
      sql.append(" and s.contact_id = :contact");
    }
    if (query.kind() != null) {
      sql.append(" and s.kind = :kind");
    }
    if (query.from() != null) {
      sql.append(" and ").append(time).append(" >= :from");
    }
    if (query.until() != null) {
      sql.append(" and ").append(time).append(" < :until");
    }
    return sql.toString();
  }

  private static String order(ReceiptQuery query) {
    return query.campaign() == null
        ? " order by s.accepted_at desc, s.id desc"
        : " order by m.created_at desc, m.stop_id desc";
  }

  private StatementSpec bind(String sql, ReceiptQuery query) {
    StatementSpec statement = jdbc.sql(sql);
    if (query.contact() != null) {
      statement = statement.param("contact", query.contact().value());
    }
    if (query.campaign() != null) {
      statement = statement.param("campaign", query.campaign().value());
    }
    if (query.kind() != null) {
      statement = statement.param("kind", query.kind());
    }
    if (query.from() != null) {
      statement = statement.param("from", SqlTimes.of(query.from()));
    }
    return query.until() == null ? statement : statement.param("until", SqlTimes.of(query.until()));
  }

  private static ReceiptLine line(ResultSet row, int number) throws SQLException {
    return new ReceiptLine(
        new StopId(row.getObject("id", UUID.class)),
        new ContactId(row.getObject("contact_id", UUID.class)),
        row.getString("kind"),
        row.getString("detail"),
        SqlTimes.required(row, "accepted_at"),
        row.getLong("exits"),
        row.getLong("open"),
        row.getLong("forced"),
        SqlTimes.optional(row, "last_end"));
  }
}
