package dev.sortie.sending;

import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.guard.SendFacts;
import dev.sortie.guard.Standing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** Brings together what the guard asks about. */
final class Facts {

  private Facts() {}

  static SendFacts of(
      Wanted wanted, Contact contact, Past past, PressureSettings pressure, Instant now) {
    ZoneId zone = Objects.requireNonNullElse(contact.zone(), pressure.zone());
    return new SendFacts(
        now,
        wanted.request().category(),
        standing(wanted.enrollment()),
        contact.isSuppressed(),
        contact.consent() instanceof Consent.Given,
        zone,
        wanted.request().window(),
        pressure.cap(),
        past.marketingSends());
  }

  static Standing standing(Enrollment enrollment) {
    return switch (enrollment.state()) {
      case ENROLLED, ACTIVE -> Standing.INSIDE;
      case EXITING, EXITED ->
          enrollment.exitReason() == ExitReason.CONVERTED
              ? Standing.AFTER_CONVERSION
              : Standing.LEFT;
      case FINISHED, FAILED -> Standing.LEFT;
    };
  }
}
