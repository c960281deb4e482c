package dev.sortie.crash;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the application promised: everything that it answered with success, and when. */
final class Book {

  /** What the contact did. */
  enum Wish {
    CONVERTED,
    CLICKED,
    ERASED
  }

  /**
   * A stop whose call has returned.
   *
   * @param stop null where the answer names none: a click is answered with a page
   * @param inTransmission sends that the receipt names
   * @param returnedNanos by {@link System#nanoTime}
   */
  record Stopped(
      UUID contact,
      UUID stop,
      Wish wish,
      Set<UUID> enrollments,
      Set<UUID> inTransmission,
      long returnedNanos) {}

  /** An event that was taken. */
  record Event(UUID contact, String id) {}

  final Map<UUID, String> contacts = new ConcurrentHashMap<>();
  final Set<UUID> erasing = ConcurrentHashMap.newKeySet();
  final Map<UUID, List<UUID>> batches = new ConcurrentHashMap<>();
  final Queue<Stopped> stops = new ConcurrentLinkedQueue<>();
  final Queue<Event> events = new ConcurrentLinkedQueue<>();
  final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  final AtomicInteger repeated = new AtomicInteger();

  /** How many promises there are to keep. */
  int answered() {
    return contacts.size() + batches.size() + events.size() + stops.size();
  }
}
