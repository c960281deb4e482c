package dev.sortie.crash;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Holds what the mail server saw and what clients were promised against the ledger. */
final class Invariants {

  private record Sent(
      UUID id, UUID enrollment, UUID contact, String state, boolean service, @Nullable UUID stop) {}

  private final JdbcClient jdbc;
  private final Book book;
  private final List<Taken> taken;
  private final Map<String, Sent> sends = new HashMap<>();
  private final Map<UUID, Set<UUID>> named = new HashMap<>();
  private final List<String> violations = new ArrayList<>();

  Invariants(Connection connection, Book book, List<Taken> taken) {
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    this.book = book;
    this.taken = taken;
  }

  /** All that is wrong, in words; empty where every promise was kept. */
  List<String> violations() {
    read();
    noMailAfterAStop();
    eachMailOnce();
    eachMailInTheLedger();
    nothingAcceptedIsLost();
    nothingIsCarriedOutTwice();
    violations.addAll(book.surprises);
    return violations;
  }

  private void read() {
    jdbc.sql(
            """
            select s.id, s.message_id, s.enrollment_id, s.contact_id, s.state, s.category,
              e.stop_id
            from sends s join enrollments e on e.id = s.enrollment_id
            """)
        .query(
            row -> {
              sends.put(
                  row.getString("message_id"),
                  new Sent(
                      row.getObject("id", UUID.class),
                      row.getObject("enrollment_id", UUID.class),
                      row.getObject("contact_id", UUID.class),
                      row.getString("state"),
                      row.getString("category").equals("SERVICE"),
                      row.getObject("stop_id", UUID.class)));
            });
    jdbc.sql("select contact_id, in_transmission from stops")
        .query(
            row -> {
              named
                  .computeIfAbsent(
                      row.getObject("contact_id", UUID.class), contact -> new HashSet<>())
                  .addAll(Arrays.asList((UUID[]) row.getArray("in_transmission").getArray()));
            });
  }

  /** Invariant 1, as the one who reported the stop sees it. */
  private void noMailAfterAStop() {
    Map<UUID, List<Book.Stopped>> stops =
        book.stops.stream().collect(Collectors.groupingBy(Book.Stopped::contact));
    for (Taken mail : taken) {
      Sent sent = sends.get(mail.messageId());
      if (sent == null) {
        continue;
      }
      for (Book.Stopped stop : stops.getOrDefault(sent.contact(), List.of())) {
        if (ends(stop, sent) && mail.begunNanos() > stop.returnedNanos() && !names(stop, sent)) {
          violations.add(
              "mail %s began %d ms after stop %s had returned"
                  .formatted(
                      mail.messageId(),
                      (mail.begunNanos() - stop.returnedNanos()) / 1_000_000,
                      stop));
        }
      }
    }
  }

  /**
   * Behind the door of conversion a service mail follows, and an unsubscribe lets it go on. After
   * an erasure there is nobody left to write to.
   */
  private static boolean ends(Book.Stopped stop, Sent sent) {
    return switch (stop.wish()) {
      case ERASED -> true;
      case CLICKED -> !sent.service();
      case CONVERTED -> !sent.service() && stop.enrollments().contains(sent.enrollment());
    };
  }

  private boolean names(Book.Stopped stop, Sent sent) {
    return stop.stop() == null
        ? named.getOrDefault(sent.contact(), Set.of()).contains(sent.id())
        : stop.inTransmission().contains(sent.id());
  }

  /** Invariant 2. The Message-ID stands for (enrollment, element instance), by a unique key. */
  private void eachMailOnce() {
    taken.stream()
        .collect(Collectors.groupingBy(Taken::messageId, Collectors.counting()))
        .forEach(
            (id, times) -> {
              if (times > 1) {
                violations.add("mail " + id + " was handed over " + times + " times");
              }
            });
  }

  private void eachMailInTheLedger() {
    Set<String> seen = taken.stream().map(Taken::messageId).collect(Collectors.toSet());
    for (String id : seen) {
      Sent sent = sends.get(id);
      if (sent == null) {
        violations.add("mail " + id + " is not in the ledger");
      } else if (!Set.of("ACCEPTED", "UNKNOWN").contains(sent.state())) {
        violations.add("mail " + id + " was handed over and is " + sent.state());
      }
    }
    sends.forEach(
        (id, sent) -> {
          if (sent.state().equals("ACCEPTED") && !seen.contains(id)) {
            violations.add("mail " + id + " is ACCEPTED and was never handed over");
          }
        });
  }

  /** Invariant 4. */
  private void nothingAcceptedIsLost() {
    Set<UUID> contacts = ids("select id from contacts");
    book.contacts.keySet().stream()
        .filter(id -> !contacts.contains(id) && !book.erasing.contains(id))
        .forEach(id -> violations.add("contact " + id + " is lost"));
    Set<UUID> batches = ids("select id from enrollment_batches");
    book.batches.keySet().stream()
        .filter(id -> !batches.contains(id))
        .forEach(id -> violations.add("request to enroll " + id + " is lost"));
    Set<UUID> stops = ids("select id from stops");
    book.stops.stream()
        .filter(stop -> stop.stop() != null && !stops.contains(stop.stop()))
        .forEach(stop -> violations.add("stop " + stop.stop() + " is lost"));
    Set<UUID> suppressed = ids("select contact_id from stops where kind = 'UNSUBSCRIBED'");
    book.stops.stream()
        .filter(stop -> stop.stop() == null && !suppressed.contains(stop.contact()))
        .forEach(stop -> violations.add("the leaving of " + stop.contact() + " is lost"));
    Set<String> events =
        new HashSet<>(jdbc.sql("select event_id from activities").query(String.class).list());
    book.events.stream()
        .filter(event -> !events.contains(event.id()) && !book.erasing.contains(event.contact()))
        .forEach(event -> violations.add("event " + event.id() + " is lost"));
  }

  /** Each request was read once in the end, and let in exactly those whom it counted. */
  private void nothingIsCarriedOutTwice() {
    jdbc.sql(
            """
            select id, found, entered,
              (select count(*) from enrollments e where e.batch_id = b.id) as enrollments
            from enrollment_batches b
            """)
        .query(
            row -> {
              List<UUID> asked = book.batches.get(row.getObject("id", UUID.class));
              boolean counted = row.getLong("entered") == row.getLong("enrollments");
              if (!counted || (asked != null && asked.size() != row.getLong("found"))) {
                violations.add(
                    "request %s found %d, let in %d and made %d enrollments"
                        .formatted(
                            row.getString("id"),
                            row.getLong("found"),
                            row.getLong("entered"),
                            row.getLong("enrollments")));
              }
            });
    long disordered =
        jdbc.sql(
                """
                select count(*) from exit_messages a
                join exit_messages b on b.contact_id = a.contact_id and b.position > a.position
                where b.cause_id <> a.cause_id and b.published_at < a.published_at
                  -- Confirmed by an end of before: then that is its time, not when it was told.
                  and b.published_at is distinct from b.ended_at
                """)
            .query(Long.class)
            .single();
    if (disordered > 0) {
      violations.add(
          disordered + " messages reached the engine before an older one of the contact");
    }
  }

  private Set<UUID> ids(String sql) {
    return new HashSet<>(jdbc.sql(sql).query(UUID.class).list());
  }
}
