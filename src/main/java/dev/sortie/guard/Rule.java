package dev.sortie.guard;

import java.time.Instant;
import java.util.Optional;

/** One thing that can stand between a mail and its contact. */
enum Rule {
  INSIDE_THE_CAMPAIGN {
    @Override
    Optional<SendDecision> objection(SendFacts facts) {
      boolean due =
          switch (facts.standing()) {
            case INSIDE -> true;
            case AFTER_CONVERSION -> !facts.isMarketing();
            case LEFT -> false;
          };
      return due ? Optional.empty() : Optional.of(new SendDecision.Exit(Reason.LEFT_CAMPAIGN));
    }
  },

  NOT_SUPPRESSED {
    @Override
    Optional<SendDecision> objection(SendFacts facts) {
      return facts.suppressed()
          ? Optional.of(new SendDecision.Refuse(Reason.SUPPRESSED))
          : Optional.empty();
    }
  },

  CONSENT_FOR_MARKETING {
    @Override
    Optional<SendDecision> objection(SendFacts facts) {
      return facts.isMarketing() && !facts.consented()
          ? Optional.of(new SendDecision.Refuse(Reason.NO_CONSENT))
          : Optional.empty();
    }
  },

  CAMPAIGN_RUNS {
    @Override
    Optional<SendDecision> objection(SendFacts facts) {
      return Optional.ofNullable(facts.pause()).map(Pause::objection);
    }
  },

  UNDER_THE_CAP {
    /** It fits when the oldest of the last so many is out of sight, and the window is open then. */
    @Override
    Optional<SendDecision> objection(SendFacts facts) {
      FrequencyCap cap = facts.cap();
      if (!facts.isMarketing() || !cap.isSet() || facts.marketingSends().size() < cap.mails()) {
        return Optional.empty();
      }
      Instant fits = facts.marketingSends().get(cap.mails() - 1).plus(cap.within());
      return fits.isAfter(facts.now())
          ? Optional.of(new SendDecision.Defer(facts.openFrom(fits), Reason.FREQUENCY_CAP))
          : Optional.empty();
    }
  },

  WINDOW_OPEN {
    @Override
    Optional<SendDecision> objection(SendFacts facts) {
      Instant opens = facts.openFrom(facts.now());
      return opens.isAfter(facts.now())
          ? Optional.of(new SendDecision.Defer(opens, Reason.WINDOW_CLOSED))
          : Optional.empty();
    }
  };

  /** What this rule has against the mail; empty where nothing. */
  abstract Optional<SendDecision> objection(SendFacts facts);
}
