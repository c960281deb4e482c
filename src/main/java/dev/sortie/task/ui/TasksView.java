package dev.sortie.task.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.EmptyState;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.MainLayout;
import dev.sortie.base.NavigationOrder;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.task.HumanTask;
import dev.sortie.task.HumanTaskId;
import dev.sortie.task.TaskFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/** What waits for a person of one's own role, the longest first, answered in place. */
@Route(value = "tasks", layout = MainLayout.class)
@Menu(title = "task.title", icon = "tasks", order = NavigationOrder.TASKS)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/tasks.css")
final class TasksView extends Div implements HasDynamicTitle {

  /** As many as somebody reads before they do something. */
  private static final int SHOWN = 50;

  private record Seen(int count, List<HumanTaskId> first) {}

  private final transient TaskSources sources;
  private final Set<String> roles;
  private final String person;
  private final Div list = new Div();
  private volatile boolean open = true;

  TasksView(TaskSources sources, LiveUpdates live, AuthenticationContext user) {
    this.sources = sources;
    this.roles = TaskRoles.of(user);
    this.person = user.getPrincipalName().orElseThrow();
    addClassNames("sortie-page", "sortie-tasks");
    list.addClassName("tasks");
    add(
        new PageHeader(getTranslation("task.title")).withSubtitle(getTranslation("task.subtitle")),
        choice(),
        list);
    live.follow(this, this::seen, seen -> show());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("task.title");
  }

  private RadioButtonGroup<Boolean> choice() {
    RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
    choice.setAriaLabel(getTranslation("task.which"));
    choice.setItems(true, false);
    choice.setItemLabelGenerator(
        waiting -> getTranslation(waiting ? "task.which.open" : "task.which.over"));
    choice.setValue(true);
    choice.addValueChangeListener(
        chosen -> {
          open = chosen.getValue();
          show();
        });
    return choice;
  }

  private Seen seen() {
    TaskFilter filter = new TaskFilter(roles, open);
    return new Seen(
        sources.tasks().count(filter),
        sources.tasks().page(filter, 0, SHOWN).stream().map(HumanTask::id).toList());
  }

  private void show() {
    TaskFilter filter = new TaskFilter(roles, open);
    List<HumanTask> tasks = sources.tasks().page(filter, 0, SHOWN);
    list.removeAll();
    if (tasks.isEmpty()) {
      String key = open ? "task.none" : "task.none.over";
      list.add(
          new EmptyState(
              Symbol.TASKS, getTranslation(key + ".title"), getTranslation(key + ".text")));
      return;
    }
    tasks.forEach(task -> list.add(new TaskCard(sources, task, person, this::show)));
    int more = sources.tasks().count(filter) - tasks.size();
    if (more > 0) {
      list.add(new Paragraph(getTranslation("task.more", more)));
    }
  }
}
