package dev.sortie.campaign;

import java.util.Set;

/** Which other campaigns a contact leaves when they enter this one. Never the campaign itself. */
public sealed interface Supersedes {

  /** A contact may be in this campaign and any other. */
  record None() implements Supersedes {}

  /** A contact leaves these campaigns. */
  record Named(Set<CampaignKey> campaigns) implements Supersedes {

    public Named {
      campaigns = Set.copyOf(campaigns);
    }
  }

  /** A contact leaves every other campaign. */
  record All() implements Supersedes {}

  /** Whether a contact who enters the campaign with this rule leaves that one. */
  default boolean names(CampaignKey other) {
    return switch (this) {
      case None none -> false;
      case Named named -> named.campaigns().contains(other);
      case All all -> true;
    };
  }
}
