package dev.sortie.outbox;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The table of received mails. */
@Repository
class OutboxRepository {

  private static final String INSERT =
      """
      insert into outbox_messages
        (received_at, sender, recipient, from_header, subject, message_id, raw)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  /** Ids come from one sequence, so that the newest so many are those above a bound. */
  private static final String KEEP =
      """
      delete from outbox_messages
      where id <= (select max(id) from outbox_messages) - :keep
      """;

  private static final String LIST =
      """
      select id, received_at, recipient, from_header, subject
      from outbox_messages
      where :words = '' or recipient ilike :pattern or subject ilike :pattern
      order by id desc
      offset :offset limit :limit
      """;

  private static final String COUNT =
      """
      select count(*)
      from outbox_messages
      where :words = '' or recipient ilike :pattern or subject ilike :pattern
      """;

  private static final String NEWEST =
      """
      select coalesce(max(id), 0)
      from outbox_messages
      where :words = '' or recipient ilike :pattern or subject ilike :pattern
      """;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  OutboxRepository(JdbcTemplate batches, JdbcClient jdbc, TransactionOperations transaction) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** All of them or none. */
  void add(List<ReceivedMail> mails) {
    transaction.executeWithoutResult(
        status ->
            batches.batchUpdate(
                INSERT,
                mails,
                mails.size(),
                (row, mail) -> {
                  row.setTimestamp(1, Timestamp.from(mail.receivedAt()));
                  row.setString(2, mail.sender());
                  row.setString(3, mail.recipient());
                  row.setString(4, mail.from());
                  row.setString(5, mail.subject());
                  row.setString(6, mail.messageId());
                  row.setBytes(7, mail.raw());
                }));
  }

  /** Drops what is more than so many. */
  int keep(int newest) {
    return jdbc.sql(KEEP).param("keep", newest).update();
  }

  /** Few mails are to us, so that whoever writes waits only then. */
  List<InsideLetter> lettersTo(String recipient, long after, int max) {
    if (readTo(recipient, after, 1).isEmpty()) {
      return List.of();
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              // Ids are given before the commit: once all who write now are through, the order of
              // the ids is the order of the commits.
              jdbc.sql("lock table outbox_messages in share mode").update();
              return readTo(recipient, after, max);
            }));
  }

  private List<InsideLetter> readTo(String recipient, long after, int max) {
    return jdbc.sql(
            """
            select id, from_header, subject, message_id
            from outbox_messages
            where recipient = :recipient and id > :after
            order by id
            limit :max
            """)
        .param("recipient", recipient)
        .param("after", after)
        .param("max", max)
        .query(
            (row, number) ->
                new InsideLetter(
                    row.getLong("id"),
                    row.getString("from_header"),
                    row.getString("subject"),
                    row.getString("message_id")))
        .list();
  }

  void deleteOf(String address) {
    jdbc.sql(
            """
            delete from outbox_messages
            where recipient = :address or lower(sender) = :address
            """)
        .param("address", address)
        .update();
  }

  List<OutboxEntry> list(String words, int offset, int limit) {
    return jdbc.sql(LIST)
        .param("words", words)
        .param("pattern", pattern(words))
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, number) ->
                new OutboxEntry(
                    row.getLong("id"),
                    row.getTimestamp("received_at").toInstant(),
                    row.getString("recipient"),
                    row.getString("from_header"),
                    row.getString("subject")))
        .list();
  }

  int count(String words) {
    return jdbc.sql(COUNT)
        .param("words", words)
        .param("pattern", pattern(words))
        .query(Integer.class)
        .single();
  }

  /** The id of the newest mail found, 0 where there is none. */
  long newest(String words) {
    return jdbc.sql(NEWEST)
        .param("words", words)
        .param("pattern", pattern(words))
        .query(Long.class)
        .single();
  }

  Optional<byte[]> raw(long id) {
    return jdbc.sql("select raw from outbox_messages where id = :id")
        .param("id", id)
        .query((row, number) -> row.getBytes("raw"))
        .optional();
  }

  Optional<OutboxEntry> find(long id) {
    return jdbc.sql(
            """
            select id, received_at, recipient, from_header, subject
            from outbox_messages
            where id = :id
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new OutboxEntry(
                    row.getLong("id"),
                    row.getTimestamp("received_at").toInstant(),
                    row.getString("recipient"),
                    row.getString("from_header"),
                    row.getString("subject")))
        .optional();
  }

  /** The words stand for themselves: no sign of theirs is a wildcard. */
  private static String pattern(String words) {
    return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
