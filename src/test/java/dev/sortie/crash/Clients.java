package dev.sortie.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Programs and people who let contacts in and out, all at the same time, until they are told. */
final class Clients implements AutoCloseable {

  private static final int THREADS = 4;
  private static final int AT_ONCE = 4;
  private static final int LATEST = 40;
  private static final Duration REST = Duration.ofMillis(600);

  private final Caller caller;
  private final RecordingSink sink;
  private final Book book;
  private final List<UUID> known = new CopyOnWriteArrayList<>();
  private final List<Thread> threads;

  Clients(Caller caller, RecordingSink sink, long seed) {
    this.caller = caller;
    this.sink = sink;
    this.book = caller.book();
    this.threads =
        IntStream.range(0, THREADS)
            .mapToObj(number -> new Random(seed * THREADS + number))
            .map(random -> Thread.ofPlatform().daemon().name("client").start(() -> go(random)))
            .toList();
  }

  @Override
  public void close() throws InterruptedException {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void go(Random random) {
    while (!Thread.currentThread().isInterrupted()) {
      act(random);
      LockSupport.parkNanos(random.nextLong(REST.toNanos()));
    }
  }

  private void act(Random random) {
    int choice = known.isEmpty() ? 0 : random.nextInt(100);
    if (choice < 40) {
      enroll(random, newContacts(random));
    } else if (choice < 52) {
      enroll(random, List.of(one(random)));
    } else if (choice < 80) {
      event(one(random), choice < 74 ? "order.placed" : "page.viewed");
    } else if (choice < 93) {
      click(random);
    } else {
      erase(one(random));
    }
  }

  private List<UUID> newContacts(Random random) {
    String body =
        IntStream.range(0, AT_ONCE)
            .mapToObj(number -> new UUID(random.nextLong(), random.nextLong()))
            .map(
                name ->
                    "{\"email\": \"%s@crash.example\", \"consent\": {\"source\": \"A form\"}}"
                        .formatted(name))
            .collect(Collectors.joining(",", "[", "]"));
    List<UUID> ids = new ArrayList<>();
    caller
        .untilAnswered("contacts", shop -> shop.post("/api/contacts", body))
        .ifPresent(
            answer ->
                answer
                    .body()
                    .forEach(
                        contact -> {
                          UUID id = id(contact);
                          book.contacts.put(id, contact.get("email").asString());
                          ids.add(id);
                        }));
    known.addAll(ids);
    return ids;
  }

  private void enroll(Random random, List<UUID> contacts) {
    if (contacts.isEmpty()) {
      return;
    }
    String campaign = random.nextInt(4) == 0 ? "crash-wait" : "crash-run";
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    String body =
        contacts.stream()
            .map(id -> "\"" + id + "\"")
            .collect(Collectors.joining(",", "{\"contacts\": [", "]}"));
    caller
        .untilAnswered(
            "enrollment",
            shop -> shop.post("/api/campaigns/" + campaign + "/enrollments", key, body))
        .ifPresent(answer -> book.batches.put(id(answer.body()), contacts));
  }

  private void event(UUID contact, String name) {
    if (book.erasing.contains(contact)) {
      return;
    }
    String id = UUID.randomUUID().toString();
    String body =
        "{\"contact\": \"%s\", \"name\": \"%s\", \"id\": \"%s\"}".formatted(contact, name, id);
    caller
        .untilAnswered("event", shop -> shop.post("/api/events", body))
        .ifPresent(
            answer -> {
              book.events.add(new Book.Event(contact, id));
              if (answer.body().has("stop")) {
                stopped(contact, answer.body().get("stop"), Book.Wish.CONVERTED);
              }
            });
  }

  private void erase(UUID contact) {
    if (book.erasing.add(contact)) {
      caller
          .untilAnswered("erasure", shop -> shop.delete("/api/contacts/" + contact))
          .ifPresent(answer -> stopped(contact, answer.body(), Book.Wish.ERASED));
    }
  }

  private void click(Random random) {
    List<Taken> taken = sink.taken();
    if (taken.isEmpty()) {
      return;
    }
    Taken mail = taken.get(taken.size() - 1 - random.nextInt(Math.min(taken.size(), LATEST)));
    known.stream()
        .filter(id -> mail.recipient().equals(book.contacts.get(id)))
        .filter(id -> !book.erasing.contains(id))
        .findFirst()
        .filter(id -> caller.untilLeft(mail.leavePath()))
        .ifPresent(
            id ->
                book.stops.add(
                    new Book.Stopped(
                        id, null, Book.Wish.CLICKED, Set.of(), Set.of(), System.nanoTime())));
  }

  private void stopped(UUID contact, JsonNode receipt, Book.Wish wish) {
    long now = System.nanoTime();
    Set<UUID> enrollments = new HashSet<>();
    receipt
        .get("enrollments")
        .forEach(exit -> enrollments.add(UUID.fromString(exit.get("enrollment").asString())));
    Set<UUID> leaving = new HashSet<>();
    receipt.get("inTransmission").forEach(send -> leaving.add(UUID.fromString(send.asString())));
    book.stops.add(new Book.Stopped(contact, id(receipt), wish, enrollments, leaving, now));
  }

  /** Mostly one who entered lately and to whom mails are on their way. */
  private UUID one(Random random) {
    int size = known.size();
    int span = random.nextInt(5) == 0 ? size : Math.min(size, LATEST);
    return known.get(size - 1 - random.nextInt(span));
  }

  private static UUID id(JsonNode node) {
    return UUID.fromString(node.get("id").asString());
  }
}
