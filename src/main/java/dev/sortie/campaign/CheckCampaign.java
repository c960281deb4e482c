package dev.sortie.campaign;

import dev.sortie.modelcheck.CheckedModel;
import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.Outline;
import dev.sortie.modelcheck.Pressure;
import java.util.ArrayList;
import java.util.List;

/** Says all that can be said about a campaign without publishing it. Needs nothing that runs. */
final class CheckCampaign {

  private final MailCheck mails;
  private final MailCap cap;

  CheckCampaign(MailCheck mails, MailCap cap) {
    this.mails = mails;
    this.cap = cap;
  }

  /**
   * The diagram, its mails, and what it has with other campaigns.
   *
   * @param model of the diagram among the files
   * @param others may hold the campaign itself, which is passed over
   */
  CheckedCampaign whole(CheckedModel model, CampaignFiles files, List<Neighbour> others) {
    Outline outline = model.outline();
    List<Finding> about = outline == null ? List.of() : mails.check(outline, files.mails());
    return check(model, files, about, others);
  }

  /** The same for a diagram whose mails are not at hand. */
  CheckedCampaign withoutMails(CheckedModel model, CampaignFiles files, List<Neighbour> others) {
    Outline outline = model.outline();
    List<Finding> about =
        outline == null || outline.templates().isEmpty()
            ? List.of()
            : List.of(Finding.warning("", "campaign.mails-not-checked"));
    return check(model, files, about, others);
  }

  private CheckedCampaign check(
      CheckedModel model, CampaignFiles files, List<Finding> about, List<Neighbour> others) {
    Outline outline = model.outline();
    if (outline == null) {
      return new CheckedCampaign(files, null, model.findings(), Pressure.NONE);
    }
    Pressure together =
        others.stream()
            .filter(other -> !other.is(outline.key()))
            .map(other -> other.outline().pressure())
            .reduce(outline.pressure(), Pressure::and);
    List<Finding> findings = new ArrayList<>(model.findings());
    findings.addAll(about);
    findings.addAll(Crowding.of(outline.pressure(), together, cap));
    if (model.isSound()) {
      findings.addAll(Fights.of(Neighbour.of(outline), others));
    }
    return new CheckedCampaign(files, outline, findings, together);
  }
}
