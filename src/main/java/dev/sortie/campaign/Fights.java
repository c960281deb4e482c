package dev.sortie.campaign;

import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.StepKind;
import dev.sortie.modelcheck.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Two campaigns that fight over the same people: what becomes of them is decided by chance. */
final class Fights {

  private Fights() {}

  /** What this campaign has with those; its own entry among them is passed over. */
  static List<Finding> of(Neighbour campaign, List<Neighbour> others) {
    List<Finding> findings = new ArrayList<>();
    for (Neighbour other : others) {
      if (!other.key().equals(campaign.key())) {
        superseding(campaign, other, findings);
        starting(campaign, other, findings);
        leadingOn(campaign, other, findings);
      }
    }
    return findings;
  }

  private static void superseding(Neighbour campaign, Neighbour other, List<Finding> findings) {
    if (campaign.ends(other) && other.ends(campaign)) {
      findings.add(Finding.warning("", "campaign.fight-both-end", other.key().value()));
    }
  }

  private static void starting(Neighbour campaign, Neighbour other, List<Finding> findings) {
    for (Trigger trigger : campaign.rules().startsOn()) {
      if (!other.rules().startsOn().contains(trigger)) {
        continue;
      }
      if (campaign.ends(other) || other.ends(campaign)) {
        findings.add(warning("campaign.fight-start-ends", trigger, other));
      } else if (campaign.keepsOut(other) || other.keepsOut(campaign)) {
        findings.add(warning("campaign.fight-start-keeps-out", trigger, other));
      }
    }
  }

  private static Finding warning(String key, Trigger trigger, Neighbour other) {
    return Finding.warning("", key, trigger.text(), other.key().value());
  }

  /** Who comes to the step is in this campaign, so that the other one does not take them. */
  private static void leadingOn(Neighbour campaign, Neighbour other, List<Finding> findings) {
    if (other.keepsOut(campaign)) {
      campaign.outline().steps().stream()
          .filter(step -> step.kind() == StepKind.START_CAMPAIGN)
          .filter(step -> other.is(step.headers().getOrDefault("campaign", "").strip()))
          .map(
              step ->
                  Finding.warning(
                      step.id(), "campaign.fight-kept-out", step.name(), other.key().value()))
          .forEach(findings::add);
    }
  }
}
