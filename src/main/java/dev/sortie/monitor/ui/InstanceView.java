package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.base.RouteId;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.monitor.InstanceActions;
import dev.sortie.monitor.InstanceStory;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One contact in one campaign: where they are, how they came there, and what keeps them. */
@Route(value = "monitor/instances/:instance(" + RouteId.PATTERN + ")", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/monitor.css")
final class InstanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient StorySources sources;
  private final transient InstanceActions actions;
  private final transient ActSources acts;
  private final transient MailReading reading;
  private final transient LiveUpdates live;
  private String title = "";

  InstanceView(
      StorySources sources,
      InstanceActions actions,
      ActSources acts,
      MailReading reading,
      LiveUpdates live) {
    this.acts = acts;
    this.sources = sources;
    this.actions = actions;
    this.reading = reading;
    this.live = live;
    addClassNames("sortie-page", "sortie-monitor", "sortie-instance");
  }

  static RouteParameters parameters(EnrollmentId id) {
    return new RouteParameters("instance", id.toString());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    EnrollmentId id =
        new EnrollmentId(UUID.fromString(event.getRouteParameters().get("instance").orElseThrow()));
    InstanceStory story = sources.stories().of(id).orElseThrow(NotFoundException::new);
    title = sources.contact(this, story.enrollment().contact());
    removeAll();
    StoryBoard board = new StoryBoard(sources, actions, reading, story);
    RouterLink back =
        new RouterLink(getTranslation("monitor.instances.title"), InstancesView.class);
    back.addClassName("back");
    Div pills = new Div();
    StoryActs act = new StoryActs(acts, story);
    add(
        back,
        new PageHeader(title).withSubtitle(where(story.enrollment())).withBeside(pills),
        act,
        board);
    show(pills, story);
    live.follow(
        this,
        () -> sources.stories().of(id).orElse(story),
        now -> {
          show(pills, now);
          act.show(now);
          board.show(now);
        });
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private static void show(Div pills, InstanceStory story) {
    Enrollment enrollment = story.enrollment();
    InstancePill now =
        new InstancePill(enrollment.state(), enrollment.exitReason(), !story.obstacles().isEmpty());
    // A reader of screens tells of what is put anew, so the same is not.
    if (pills.getChildren().noneMatch(shown -> words(shown).equals(words(now)))) {
      pills.removeAll();
      pills.add(now);
    }
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }

  private String where(Enrollment enrollment) {
    return getTranslation(
        "monitor.instance.where",
        sources.campaign(enrollment.campaign()),
        sources.number(enrollment.version()));
  }
}
