package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.monitor.InstanceActions;
import dev.sortie.monitor.InstanceStory;

/** The page of one instance: obstacles, its path on the diagram, what happened, the facts. */
final class StoryBoard extends Composite<Div> {

  private final transient StorySources sources;
  private final transient StepNames names;
  private final BpmnCanvas canvas = new BpmnCanvas();
  private final Obstacles obstacles;
  private final StoryTimeline timeline;
  private final StoryFacts facts;
  private final EngineFacts engine = new EngineFacts();

  StoryBoard(
      StorySources sources, InstanceActions actions, MailReading reading, InstanceStory story) {
    this.sources = sources;
    this.names = new StepNames(sources.campaigns());
    this.obstacles = new Obstacles(sources, names, actions);
    this.timeline = new StoryTimeline(reading);
    this.facts = new StoryFacts(sources, names);
    CampaignVersionId version = story.enrollment().version();
    canvas.addClassName("diagram");
    canvas.setXml(sources.campaigns().bpmnText(version));
    engine.setVisible(sources.forEngineers());
    Div main = new Div(section("monitor.instance.timeline", timeline));
    main.addClassName("main");
    Div aside = new Div(facts, engine);
    aside.addClassName("aside");
    Div columns = new Div(main, aside);
    columns.addClassName("columns");
    getContent().addClassName("story");
    getContent().add(obstacles, canvas, columns);
    show(story);
  }

  /** Changes what is another than before; nothing else moves. */
  void show(InstanceStory story) {
    canvas.setPath(story.passed(), story.here(), story.cutOff());
    obstacles.show(story);
    timeline.show(new StoryEntries(story, sources, names).newestFirst());
    facts.show(story);
    if (engine.isVisible()) {
      engine.show(story);
    }
  }

  private Section section(String key, Component content) {
    Section section = new Section(new H2(getTranslation(key)), content);
    section.addClassName("card");
    return section;
  }
}
