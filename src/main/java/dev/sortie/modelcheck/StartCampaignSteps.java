package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.ArrayList;
import java.util.List;

/** A step that starts a campaign names one, and not its own. */
final class StartCampaignSteps implements Rule {

  @Override
  public List<Finding> check(Diagram diagram) {
    List<Finding> findings = new ArrayList<>();
    for (FlowNode step : JobType.START_CAMPAIGN.in(diagram)) {
      String campaign = Nodes.header(step, "campaign");
      if (!ProcessNamed.isKey(campaign)) {
        findings.add(
            Finding.error(Nodes.id(step), "modelcheck.start-campaign", Nodes.name(step), campaign));
      } else if (campaign.equals(diagram.process().getId())) {
        findings.add(
            Finding.error(Nodes.id(step), "modelcheck.start-campaign-self", Nodes.name(step)));
      }
    }
    return findings;
  }
}
