package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.Transmissions;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

  /** As long as mail servers wait for a client that went silent (RFC 5321 section 4.5.3.2). */
  private static final Duration SILENCE = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Transmissions transmissions;

  StopRepository(JdbcClient jdbc, Ids ids, Transmissions transmissions) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.transmissions = transmissions;
  }

  /**
   * Writes a stop unless one with its key is there; empty then. It is written with the sends that
   * had begun to leave: the gate is held, so no other can begin, and a crash can not take the names
   * from the receipt.
   */
  Optional<StopId> insert(StopRequest request, Instant now) {
    StopId id = new StopId(ids.next());
    StoredReason stored = StoredReason.of(request.reason());
    boolean first =
        jdbc.sql(
                    """
                insert into stops
                  (id, idempotency_key, contact_id, kind, detail, campaign_key, topic, accepted_at,
                   in_transmission)
                values (:id, :key, :contact, :kind, :detail, :campaign, :topic, :now,
                  cast(:leaving as uuid[]))
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
                .param(
                    "leaving", SqlArrays.ids(leaving(request.contact(), now), Function.identity()))
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

  private List<UUID> leaving(ContactId contact, Instant now) {
    return transmissions.mayYetArrive(contact.value(), now.minus(SILENCE));
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
