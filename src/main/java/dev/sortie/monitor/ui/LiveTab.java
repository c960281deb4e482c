package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.modelcheck.Step;
import dev.sortie.monitor.LivePicture;
import dev.sortie.monitor.LiveScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in a campaign: the doors, the diagram with its numbers, how far people come, and the
 * same numbers step by step as text. The address holds what is chosen.
 */
final class LiveTab extends Composite<Div> {

  private record Numbers(LiveChoice choice, LivePicture picture) {}

  private final transient Campaign campaign;
  private final transient LiveSources sources;
  private final transient List<CampaignVersion> versions;
  private final DoorFigures doors = new DoorFigures();
  private final LiveDiagram diagram;
  private final Paragraph elsewhere = new Paragraph();
  private final FunnelTable funnel;
  private final StepTable steps;
  private transient volatile LiveChoice choice;
  private transient @Nullable CampaignVersion drawn;

  LiveTab(Campaign campaign, LiveSources sources, LiveChoice choice) {
    this.campaign = campaign;
    this.sources = sources;
    this.versions = sources.campaigns().versions(campaign.key());
    this.choice = choice;
    this.steps = new StepTable(this::select);
    this.funnel = new FunnelTable(this::select);
    this.diagram = new LiveDiagram(steps::mark);
    elsewhere.addClassName("elsewhere");
    elsewhere.setVisible(false);
    getContent().addClassName("live");
    getContent()
        .add(new LiveBar(versions, choice, this::choose), doors, diagram, elsewhere, funnel, steps);
    draw();
    sources.live().follow(this, () -> read(this.choice), this::show);
  }

  private void choose(LiveChoice wanted) {
    choice = wanted;
    UI ui = getUI().orElseThrow();
    ui.getPage()
        .getHistory()
        .replaceState(null, new Location("campaigns/" + campaign.key(), wanted.address()));
    draw();
    show(read(wanted));
  }

  private void draw() {
    CampaignVersion wanted = scope(choice).drawn();
    if (!wanted.equals(drawn)) {
      drawn = wanted;
      List<Step> outline = sources.campaigns().outline(wanted.id()).steps();
      diagram.draw(sources.campaigns().bpmnText(wanted.id()), outline);
      steps.setSteps(outline, wanted);
    }
  }

  private void select(String elementId) {
    diagram.select(elementId);
    steps.mark(elementId);
  }

  private LiveScope scope(LiveChoice wanted) {
    return wanted.scope(campaign.live(), versions, sources.time().instant());
  }

  private Numbers read(LiveChoice wanted) {
    return new Numbers(wanted, sources.numbers().picture(scope(wanted)));
  }

  private void show(Numbers numbers) {
    // Numbers of what was left in the meantime would stand at foreign steps.
    if (!numbers.choice().equals(choice)) {
      return;
    }
    LivePicture picture = numbers.picture();
    doors.show(picture.doors());
    diagram.show(picture, choice.heat());
    elsewhere.setText(getTranslation("monitor.live.elsewhere", picture.elsewhere()));
    elsewhere.setVisible(picture.elsewhere() > 0);
    funnel.show(picture.funnel());
    steps.show(picture);
  }
}
