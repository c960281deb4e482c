package dev.sortie.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.database.DatabaseTest;
import dev.sortie.shared.StartupException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.subethamail.smtp.client.SmartClient;

@DatabaseTest
class OutboxIT {

  private final OutboxRepository repository;
  private final OutboxWriter writer;
  private final InsideMailServer server;

  OutboxIT(DataSource database, PlatformTransactionManager transactions) {
    repository =
        new OutboxRepository(
            new JdbcTemplate(database),
            JdbcClient.create(database),
            new TransactionTemplate(transactions));
    writer = new OutboxWriter(repository, InstantSource.system());
    server = new InsideMailServer(new OutboxSettings(0, 3), writer);
  }

  @BeforeEach
  void start() {
    writer.start();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
    writer.stop();
  }

  @Test
  void hasCommittedAMailWhenItSaysSo() throws Exception {
    send("one@outbox.example", "Été 100%");

    OutboxEntry entry = repository.list("one@outbox.example", 0, 10).getFirst();
    OutboxMail mail = MailParts.read(entry, repository.raw(entry.id()).orElseThrow());
    assertThat(entry.subject()).isEqualTo("Été 100%");
    assertThat(mail.text()).isEqualToIgnoringNewLines("Dots:.so.");
    assertThat(mail.headers()).contains("Message-ID: <1@x.example>");
  }

  @Test
  void findsBySubjectAndRecipientWithoutWildcards() throws Exception {
    send("two@outbox.example", "100% sure");

    assertThat(repository.list("TWO@outbox", 0, 10)).hasSize(1);
    assertThat(repository.list("100% s", 0, 10)).hasSize(1);
    assertThat(repository.list("1_0% s", 0, 10)).isEmpty();
  }

  @Test
  void takesMailsOfManyConnectionsAtOnce() throws Exception {
    try (var clients = Executors.newFixedThreadPool(8)) {
      var sent =
          IntStream.range(0, 80)
              .mapToObj(
                  number ->
                      clients.submit(
                          () -> {
                            send("many" + number + "@outbox.example", "many");
                            return number;
                          }))
              .toList();
      for (var one : sent) {
        one.get();
      }
    }

    assertThat(repository.count("many")).isEqualTo(80);
  }

  @Test
  void keepsTheNewest() throws Exception {
    for (int number = 0; number < 5; number++) {
      send("keep" + number + "@outbox.example", "keep");
    }

    repository.keep(3);

    assertThat(repository.list("", 0, 10))
        .extracting(OutboxEntry::recipient)
        .containsExactly("keep4@outbox.example", "keep3@outbox.example", "keep2@outbox.example");
  }

  @Test
  void namesThePortThatIsTaken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var second = new InsideMailServer(new OutboxSettings(other.getLocalPort(), 3), writer);

      assertThatThrownBy(second::start)
          .isInstanceOfSatisfying(
              StartupException.class,
              refusal ->
                  assertThat(refusal.arguments())
                      .isEqualTo(
                          List.of(String.valueOf(other.getLocalPort()), "sortie.outbox.port")));
    }
  }

  private void send(String recipient, String subject) throws Exception {
    SmartClient client = SmartClient.createAndConnect("127.0.0.1", server.port(), "test.example");
    client.from("hello@x.example");
    client.to(recipient);
    client.dataStart();
    byte[] mail =
        ("From: X <hello@x.example>\r\nSubject: "
                + subject
                + "\r\nMessage-ID: <1@x.example>\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\nDots:\r\n.so.\r\n")
            .getBytes(StandardCharsets.UTF_8);
    client.dataWrite(mail, mail.length);
    client.dataEnd();
    client.quit();
  }
}
