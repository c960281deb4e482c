package dev.sortie.exit.model;

import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.Enrollments;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the ledger shows of one contact. */
record Sight(Map<Design, Stay> stays, Map<Design, Integer> entries) {

  static Sight of(ContactId contact, Enrollments enrollments) {
    Map<Design, Stay> stays = new EnumMap<>(Design.class);
    Map<Design, Integer> entries = new EnumMap<>(Design.class);
    for (Design campaign : Design.values()) {
      List<Enrollment> all =
          enrollments
              .search(new EnrollmentQuery(contact, campaign.key(), Set.of(), null, 100))
              .stream()
              .sorted(Comparator.comparing(enrollment -> enrollment.id().value().toString()))
              .toList();
      if (!all.isEmpty()) {
        stays.put(campaign, Stay.of(all.getLast()));
        entries.put(campaign, all.size());
      }
    }
    return new Sight(stays, entries);
  }

  /** Whether this is what must be true of the person. */
  boolean shows(Person person) {
    return stays.equals(person.stays()) && entries.equals(person.entries());
  }
}
