package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.monitor.InstanceStory;
import java.util.List;

/** What can be done for one instance while it is inside. */
final class StoryActs extends Composite<Div> {

  private final transient ActSources sources;
  private transient InstanceStory story;

  StoryActs(ActSources sources, InstanceStory story) {
    this.sources = sources;
    this.story = story;
    getContent().addClassName("act-bar");
    getContent()
        .add(
            new Button(
                getTranslation("monitor.act.move"),
                click -> new MoveDialog(sources, acted()).open()),
            new Button(
                getTranslation("monitor.act.out"),
                click -> new TakeOutDialog(sources, acted()).open()));
    show(story);
  }

  void show(InstanceStory now) {
    story = now;
    setVisible(sources.mayAct() && now.enrollment().state() == EnrollmentState.ACTIVE);
  }

  private Acted acted() {
    Enrollment enrollment = story.enrollment();
    return new Acted(
        enrollment.campaign(),
        enrollment.version(),
        List.of(enrollment.id()),
        List.of(enrollment.contact()));
  }
}
