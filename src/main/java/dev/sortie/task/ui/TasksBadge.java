package dev.sortie.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.NavigationBadge;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
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
    TaskFilter mine = new TaskFilter(TaskRoles.of(user), true);
    live.follow(
        badge,
        () -> tasks.count(mine),
        count -> {
          badge.removeAll();
          badge.setVisible(count > 0);
          if (count > 0) {
            badge.add(new StatusPill(String.valueOf(count), Tone.HELD));
          }
        });
    return badge;
  }
}
