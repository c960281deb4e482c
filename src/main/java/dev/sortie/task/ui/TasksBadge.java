package dev.sortie.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.NavigationBadge;
import dev.sortie.task.HumanTasks;
import dev.sortie.task.TaskFilter;

/** How many tasks wait for this person, beside the entry of the navigation; nothing for none. */
@SpringComponent
final class TasksBadge implements NavigationBadge {

  private final HumanTasks tasks;
  private final LiveUpdates live;
  private final AuthenticationContext user;

  TasksBadge(HumanTasks tasks, LiveUpdates live, AuthenticationContext user) {
    this.tasks = tasks;
    this.live = live;
    this.user = user;
  }

  @Override
  public String path() {
    return "tasks";
  }

  @Override
  public Component create() {
    Span badge = new Span();
    badge.addClassNames("sortie-pill", "held");
    TaskFilter mine = new TaskFilter(TaskRoles.of(user), true);
    live.follow(
        badge,
        () -> tasks.count(mine),
        count -> {
          badge.setVisible(count > 0);
          badge.setText(String.valueOf(count));
        });
    return badge;
  }
}
