package dev.sortie.sending;

import dev.sortie.campaign.CampaignState;
import dev.sortie.campaign.CampaignStates;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.guard.Category;
import dev.sortie.guard.Pause;
import dev.sortie.guard.SendFacts;
import dev.sortie.guard.Standing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what the guard asks about. */
@Component
final class Facts {

  private final Campaigns campaigns;
  private final CampaignStates states;
  private final SendLedger ledger;
  private final PressureSettings pressure;

  Facts(Campaigns campaigns, CampaignStates states, SendLedger ledger, PressureSettings pressure) {
    this.campaigns = campaigns;
    this.states = states;
    this.ledger = ledger;
    this.pressure = pressure;
  }

  /** What the ledger knows; the marketing mails of a contact are counted by one at a time. */
  Past past(Wanted wanted, Instant now) {
    if (wanted.request().category() == Category.MARKETING && pressure.mails() > 0) {
      ledger.countAlone(wanted.enrollment().contact().value());
    }
    return ledger.past(wanted, now.minus(pressure.within()), pressure.mails());
  }

  /** From then on until the end of the transaction nobody pauses the campaign. */
  SendFacts of(Wanted wanted, Contact contact, Past past, Instant now) {
    ZoneId zone = Objects.requireNonNullElse(contact.zone(), pressure.zone());
    return new SendFacts(
        now,
        wanted.request().category(),
        standing(wanted),
        isSuppressed(wanted, contact),
        isConsented(wanted, contact),
        pause(wanted.enrollment(), now),
        zone,
        wanted.request().window(),
        pressure.cap(),
        past.marketingSends());
  }

  private @Nullable Pause pause(Enrollment enrollment, Instant now) {
    CampaignState state = states.holdShared(enrollment.campaign());
    return state
        .standsStillUntil(enrollment.id().value(), enrollment.enteredAt(), now)
        .map(until -> new Pause(until, !state.isPaused()))
        .orElse(null);
  }

  private boolean isConsented(Wanted wanted, Contact contact) {
    boolean topicLeft =
        campaigns
            .find(wanted.enrollment().campaign())
            .map(campaign -> campaign.rules().topic())
            .filter(topic -> contact.leftTopics().contains(topic.key()))
            .isPresent();
    return contact.consent() instanceof Consent.Given && !topicLeft;
  }

  /** Who just unsubscribed may get what they wait for. */
  static boolean isSuppressed(Wanted wanted, Contact contact) {
    return wanted.request().category() == Category.SERVICE
        ? contact.isSuppressedForAll()
        : contact.isSuppressed();
  }

  Standing standing(Wanted wanted) {
    Enrollment enrollment = wanted.enrollment();
    return switch (enrollment.state()) {
      case ENROLLED, ACTIVE -> Standing.INSIDE;
      case EXITING, EXITED ->
          enrollment.exitReason() == ExitReason.CONVERTED && !isInside(wanted)
              ? Standing.AFTER_CONVERSION
              : Standing.LEFT;
      case FINISHED, FAILED -> Standing.LEFT;
    };
  }

  /** A worker may still hold the job of a step that the open door has ended. */
  boolean isInside(Wanted wanted) {
    return campaigns.isInside(wanted.enrollment().version(), wanted.request().elementId());
  }
}
