package dev.sortie.exit.model;

import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.Enrollments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** One contact, what happened to them so far, and what must be true of them now. */
final class Story {

  private final ContactId contact;
  private final Chance chance;
  private final List<String> told = new ArrayList<>();
  private final Map<Deed, String> answers = new HashMap<>();
  private List<Person> possible = List.of(Person.NEW);

  Story(ContactId contact, Chance chance) {
    this.contact = contact;
    this.chance = chance;
  }

  ContactId contact() {
    return contact;
  }

  /**
   * Lets the next things happen, at the same moment where there are several, and looks whether what
   * is then the case could come of any order of them.
   */
  void goOn(Driver driver, Enrollments enrollments, ExecutorService threads, Instant now)
      throws Exception {
    List<Deed> deeds = chance.next();
    List<Future<String>> carriedOut = new ArrayList<>();
    for (Deed deed : deeds) {
      carriedOut.add(threads.submit(() -> driver.carryOut(deed, contact)));
    }
    told.add(String.valueOf(deeds));
    for (int index = 0; index < deeds.size(); index++) {
      remember(deeds.get(index), carriedOut.get(index).get());
    }
    expect(
        Sight.of(contact, enrollments),
        goneOn(
            goneOn(possible, now).stream()
                .flatMap(one -> one.afterAnyOrder(deeds, now).stream())
                .distinct()
                .toList(),
            now));
  }

  /** The time was moved: who was inside may have come to the end, and nothing else. */
  void look(Enrollments enrollments, Instant now) {
    told.add("days passed");
    expect(Sight.of(contact, enrollments), goneOn(possible, now));
  }

  private static List<Person> goneOn(List<Person> people, Instant now) {
    return people.stream().flatMap(person -> person.goneOnUntil(now).stream()).distinct().toList();
  }

  /** The engine has seen to all who left. */
  void settle() {
    possible = possible.stream().map(Person::settled).distinct().toList();
  }

  private void expect(Sight sight, List<Person> people) {
    possible = people.stream().filter(sight::shows).distinct().toList();
    if (possible.isEmpty()) {
      throw new AssertionError(
          "Expected one of %s, but the ledger shows %s, after%n%s"
              .formatted(people.stream().distinct().toList(), sight, this));
    }
  }

  /** The same thing again is answered as it was the first time; who is erased is nobody. */
  private void remember(Deed deed, String answer) {
    String first = answers.putIfAbsent(deed, answer);
    if (deed.hasKey()
        && first != null
        && !first.equals(answer)
        && !answer.equals(Driver.NOBODY)
        && !first.equals(Driver.NOBODY)) {
      throw new AssertionError(
          "Expected %s for %s again, but was %s, after%n%s".formatted(first, deed, answer, this));
    }
  }

  @Override
  public String toString() {
    return contact + ": " + String.join("\n  ", told);
  }
}
