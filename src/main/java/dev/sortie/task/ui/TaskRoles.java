package dev.sortie.task.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose tasks a person may answer: those of their own role, and who administers those of all. */
final class TaskRoles {

  private static final Set<String> ALL = Set.of("marketer", "monitor", "engineer", "admin");

  private TaskRoles() {}

  static Set<String> of(AuthenticationContext user) {
    return user.hasRole("ADMIN")
        ? ALL
        : Stream.of("marketer", "monitor", "engineer")
            .filter(role -> user.hasRole(role.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
  }
}
