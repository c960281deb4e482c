package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.Notices;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.engine.Incident;
import dev.sortie.monitor.InstanceActions;
import dev.sortie.monitor.InstanceStory;
import org.jspecify.annotations.Nullable;

/** The page of one instance: obstacles, its path on the diagram, what happened, the facts. */
final class StoryBoard extends Composite<Div> {

  private final transient StorySources sources;
  private final transient InstanceActions actions;
  private final transient StepNames names;
  private final BpmnCanvas canvas = new BpmnCanvas();
  private final Div obstacles = new Div();
  private final Div timeline = new Div();
  private final Div facts = new Div();

  StoryBoard(StorySources sources, InstanceActions actions, InstanceStory story) {
    this.sources = sources;
    this.actions = actions;
    this.names = new StepNames(sources.campaigns());
    CampaignVersionId version = story.enrollment().version();
    canvas.addClassName("diagram");
    canvas.setXml(sources.campaigns().bpmnText(version));
    obstacles.addClassName("obstacles");
    Div main = new Div(section("monitor.instance.timeline", timeline));
    main.addClassName("main");
    facts.addClassName("aside");
    Div columns = new Div(main, facts);
    columns.addClassName("columns");
    getContent().addClassName("story");
    getContent().add(obstacles, canvas, columns);
    show(story);
  }

  void show(InstanceStory story) {
    canvas.setPath(story.passed(), story.here(), story.cutOff());
    obstacles.removeAll();
    story
        .obstacles()
        .forEach(
            incident ->
                obstacles.add(new Obstacle(incident, names, story.enrollment(), retry(incident))));
    timeline.removeAll();
    timeline.add(new StoryTimeline(sources, names, story));
    facts.removeAll();
    facts.add(new StoryFacts(sources, names, story));
    if (sources.forEngineers()) {
      facts.add(new EngineFacts(story));
    }
  }

  private @Nullable Runnable retry(Incident incident) {
    return sources.mayAct()
        ? () -> {
          actions.retry(incident);
          Notices.success(getTranslation("monitor.incident.retried"));
        }
        : null;
  }

  private Section section(String key, Component content) {
    Section section = new Section(new H2(getTranslation(key)), content);
    section.addClassName("card");
    return section;
  }
}
