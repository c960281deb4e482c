package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stops that were reported, and the receipts that follow from them. */
@Component
final class StopRepository {

  private final JdbcClient jdbc;
  private final Ids ids;

  StopRepository(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Writes a stop unless one with its key is there; empty then. */
  Optional<StopId> insert(StopRequest request, Instant now) {
    StopId id = new StopId(ids.next());
    StoredReason stored = StoredReason.of(request.reason());
    boolean first =
        jdbc.sql(
                    """
                insert into stops
                  (id, idempotency_key, contact_id, kind, detail, campaign_key, topic, accepted_at)
                values (:id, :key, :contact, :kind, :detail, :campaign, :topic, :now)
                on conflict (idempotency_key) do nothing
                """)
                .param("id", id.value())
                .param("key", request.idempotencyKey())
                .param("contact", request.contact().value())
                .param("kind", stored.kind().name())
                .param("detail", stored.detail())
                .param("campaign", stored.campaign())
                .param("topic", stored.topic())
                .param("now", SqlTimes.of(now))
                .update()
            == 1;
    return first ? Optional.of(id) : Optional.empty();
  }

  Optional<StopId> byIdempotencyKey(String key) {
    return jdbc.sql("select id from stops where idempotency_key = :key")
        .param("key", key)
        .query((row, number) -> new StopId(row.getObject("id", UUID.class)))
        .optional();
  }

  /** Notes which sends had begun to leave when the stop committed. */
  void noteTransmissions(StopId id, List<UUID> sends) {
    jdbc.sql("update stops set in_transmission = cast(:sends as uuid[]) where id = :id")
        .param("id", id.value())
        .param("sends", SqlArrays.ids(sends, Function.identity()))
        .update();
  }

  Optional<Receipt> receipt(StopId id) {
    return jdbc.sql(
            """
            select id, contact_id, kind, detail, campaign_key, topic, accepted_at, in_transmission
            from stops where id = :id
            """)
        .param("id", id.value())
        .query((row, number) -> receipt(row, exits(id)))
        .optional();
  }

  List<StopId> of(ContactId contact) {
    return jdbc.sql("select id from stops where contact_id = :contact order by id desc limit 50")
        .param("contact", contact.value())
        .query((row, number) -> new StopId(row.getObject("id", UUID.class)))
        .list();
  }

  private List<Receipt.Exit> exits(StopId id) {
    return jdbc.sql(
            """
            select enrollment_id, campaign_key, published_at, ended_at, forced_at
            from exit_messages where stop_id = :id order by position
            """)
        .param("id", id.value())
        .query(ExitMessageRepository::exit)
        .list();
  }

  private static Receipt receipt(ResultSet row, List<Receipt.Exit> exits) throws SQLException {
    UUID[] sends = (UUID[]) row.getArray("in_transmission").getArray();
    String campaign = row.getString("campaign_key");
    return new Receipt(
        new StopId(row.getObject("id", UUID.class)),
        new ContactId(row.getObject("contact_id", UUID.class)),
        new StoredReason(
                StoredReason.Kind.valueOf(row.getString("kind")),
                row.getString("detail"),
                campaign,
                row.getString("topic"))
            .reason(),
        SqlTimes.required(row, "accepted_at"),
        Arrays.asList(sends),
        exits);
  }
}
