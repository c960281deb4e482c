package dev.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.ApiCaller;
import dev.sortie.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/** Two nodes on the database and the engine of the first, with leases that are over soon. */
final class Pair implements AutoCloseable {

  private static final Duration LEASE = Duration.ofSeconds(10);

  final RecordingSink sink = new RecordingSink();
  final Installation first;
  final Installation second;
  private final String key;

  Pair(Path folder) throws IOException, InterruptedException {
    first = node(folder, "first").start();
    second = node(folder, "second").sharing(first).start();
    key = first.apiKey("pair", "ADMIN");
  }

  /** The frequency cap is on, so that a decision takes the lock of the contact's mails. */
  private Installation node(Path folder, String name) throws IOException {
    return Trial.installation(Files.createDirectory(folder.resolve(name)), sink)
        .with("SORTIE_GUARD_MAILS", "50")
        .with("SORTIE_LEASE", LEASE.toSeconds() + "s")
        .with("SORTIE_MAIL_FROM", "hello@" + name + ".example");
  }

  /** Which one calls itself so, to the mail server or to the database. */
  Installation named(String client) {
    return client.startsWith("second") ? second : first;
  }

  Installation other(Installation node) {
    return node == first ? second : first;
  }

  ProcessHandle broker() {
    return first
        .process()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(Victims.BROKER))
        .findFirst()
        .orElseThrow();
  }

  UUID contact() throws IOException, InterruptedException {
    String body =
        "{\"email\": \"%s@pair.example\", \"consent\": {\"source\": \"A form\"}}"
            .formatted(UUID.randomUUID());
    var answer = on(first).post("/api/contacts", body);
    return UUID.fromString(answer.body().get("id").asString());
  }

  /** Lets a contact into the campaign that writes once and then waits for a month. */
  void enroll(UUID contact) throws IOException, InterruptedException {
    var answer =
        on(first)
            .post("/api/campaigns/crash-wait/enrollments", "{\"contacts\": [\"" + contact + "\"]}");
    assertThat(answer.status()).isEqualTo(202);
  }

  UUID enrolled() throws IOException, InterruptedException {
    UUID contact = contact();
    enroll(contact);
    return contact;
  }

  /** Reports the goal to this node and answers with the receipt. */
  JsonNode ordered(UUID contact, Installation node) throws IOException, InterruptedException {
    var answer =
        on(node)
            .post(
                "/api/events",
                "{\"contact\": \"" + contact + "\", \"name\": \"order.placed\", \"id\": \"1\"}");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().get("stop");
  }

  boolean isComplete(JsonNode receipt, Installation node) throws IOException, InterruptedException {
    return on(node)
        .get("/api/stops/" + receipt.get("id").asString())
        .body()
        .get("complete")
        .asBoolean();
  }

  String addressOf(UUID contact) throws SQLException {
    return text("select address from contacts where id = :id", contact);
  }

  UUID onlySend(UUID contact) throws SQLException {
    return UUID.fromString(text("select id::text from sends where contact_id = :id", contact));
  }

  String stateOf(UUID send) throws SQLException {
    return text("select state from sends where id = :id", send);
  }

  String enrollmentOf(UUID contact) throws SQLException {
    return text("select state from enrollments where contact_id = :id", contact);
  }

  /** How many mails of this send the mail server has. */
  long mailsOf(UUID send) throws SQLException {
    String id = text("select message_id from sends where id = :id", send);
    return sink.taken().stream().filter(mail -> mail.messageId().equals(id)).count();
  }

  long mailsTo(UUID contact) throws SQLException {
    String address = addressOf(contact);
    return sink.taken().stream().filter(mail -> mail.recipient().equals(address)).count();
  }

  /** What follows a conversion. */
  long thanksTo(UUID contact) throws SQLException {
    return count(
        """
        select count(*)::text from sends
        where category = 'SERVICE' and state = 'ACCEPTED' and contact_id = :id
        """,
        contact);
  }

  long count(String sql, UUID id) throws SQLException {
    return Long.parseLong(text(sql, id));
  }

  /** The first column of the first row; empty where there is none. */
  String text(String sql, UUID id) throws SQLException {
    try (Connection connection = first.connect()) {
      List<String> rows =
          JdbcClient.create(new SingleConnectionDataSource(connection, true))
              .sql(sql)
              .param("id", id)
              .query(String.class)
              .list();
      return rows.isEmpty() ? "" : rows.getFirst();
    }
  }

  private ApiCaller on(Installation node) {
    return new ApiCaller(node.port(), key);
  }

  @Override
  public void close() throws IOException {
    second.close();
    first.close();
    sink.close();
  }
}
