package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.ElementFigures;
import dev.sortie.base.LiveUpdates;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.Campaigns;
import dev.sortie.monitor.CampaignLive;
import dev.sortie.monitor.Doors;
import java.util.List;
import java.util.Map;

/** The diagram with its numbers, the doors, and the same numbers step by step as text. */
final class LiveTab extends Composite<Div> {

  private record Numbers(CampaignVersion version, Doors doors, Map<String, ElementFigures> steps) {}

  private final Campaigns campaigns;
  private final BpmnCanvas canvas = new BpmnCanvas();
  private final DoorFigures doors = new DoorFigures();
  private final StepTable steps = new StepTable(canvas::select);
  private volatile CampaignVersion version;

  LiveTab(Campaign campaign, Campaigns campaigns, CampaignLive numbers, LiveUpdates live) {
    this.campaigns = campaigns;
    this.version = campaign.live();
    canvas.addClassName("diagram");
    canvas.onSelect(steps::mark);
    getContent().addClassName("live");
    getContent().add(doors);
    List<CampaignVersion> all = campaigns.versions(campaign.key());
    if (all.size() > 1) {
      getContent().add(chooser(all));
    }
    getContent().add(canvas, steps);
    draw();
    live.follow(this, () -> read(campaign, numbers), this::show);
  }

  private Select<CampaignVersion> chooser(List<CampaignVersion> all) {
    Select<CampaignVersion> chooser = new Select<>();
    chooser.setLabel(getTranslation("monitor.version"));
    chooser.setItems(all);
    chooser.setItemLabelGenerator(
        item -> getTranslation("monitor.version.number", String.valueOf(item.number())));
    chooser.setValue(version);
    chooser.addValueChangeListener(
        chosen -> {
          version = chosen.getValue();
          draw();
        });
    return chooser;
  }

  private void draw() {
    canvas.setXml(campaigns.bpmnText(version.id()));
    canvas.setCounts(Map.of());
    steps.setSteps(campaigns.outline(version.id()).steps());
  }

  private Numbers read(Campaign campaign, CampaignLive numbers) {
    CampaignVersion wanted = version;
    return new Numbers(wanted, numbers.doors(campaign.key()), numbers.figures(wanted));
  }

  private void show(Numbers numbers) {
    doors.show(numbers.doors());
    // Numbers of a version that was left in the meantime would stand at foreign steps.
    if (numbers.version().equals(version)) {
      canvas.setCounts(numbers.steps());
      steps.show(numbers.steps());
    }
  }
}
