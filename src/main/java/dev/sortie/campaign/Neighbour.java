package dev.sortie.campaign;

import dev.sortie.modelcheck.Outline;
import org.jspecify.annotations.Nullable;

/** A campaign as others see it: whom it takes, keeps out and sends away. */
record Neighbour(CampaignKey key, @Nullable String group, CampaignRules rules, Outline outline) {

  /** What is live. */
  static Neighbour of(Campaign campaign, Outline outline) {
    return new Neighbour(campaign.key(), campaign.group(), campaign.rules(), outline);
  }

  /**
   * What could be.
   *
   * @param outline of a sound diagram; the rules of any other can not be read
   */
  static Neighbour of(Outline outline) {
    RuleProperties rules = new RuleProperties(outline.properties());
    return new Neighbour(new CampaignKey(outline.key()), rules.group(), rules.rules(), outline);
  }

  boolean is(String processId) {
    return key.value().equals(processId);
  }

  /** Whether who enters this one leaves that one. */
  boolean ends(Neighbour other) {
    return rules.supersedes().names(other.key, other.group);
  }

  /** Whether who is in that one may not enter this one. */
  boolean keepsOut(Neighbour other) {
    return rules.keepsOutIn().names(other.key, other.group)
        || rules.keepsOutWasIn().names(other.key, other.group);
  }
}
