package dev.sortie.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What converts a contact, and what lets one in, can be understood and can be told apart. */
final class Goals implements Rule {

  private static final Pattern AFTER_GOAL = Pattern.compile("at-once|never|P[1-9][0-9]{0,4}D");

  @Override
  public List<Finding> check(Diagram diagram) {
    String id = diagram.process().getId();
    Map<String, String> properties = Outlines.properties(diagram.process());
    List<String> goals = Trigger.split(properties.getOrDefault("sortie.goals", ""));
    List<String> starts = Trigger.split(properties.getOrDefault("sortie.starts-on", ""));
    List<Finding> findings = new ArrayList<>();
    if (goals.isEmpty()) {
      findings.add(Finding.warning(id, "modelcheck.no-goal"));
    }
    goals.forEach(goal -> check(id, "sortie.goals", goal, findings));
    starts.forEach(start -> check(id, "sortie.starts-on", start, findings));
    starts.stream()
        .filter(goals::contains)
        .forEach(both -> findings.add(Finding.error(id, "modelcheck.starts-and-ends", both)));
    String after = properties.getOrDefault("sortie.after-goal", "");
    if (!after.isEmpty() && !AFTER_GOAL.matcher(after).matches()) {
      findings.add(Finding.error(id, "modelcheck.after-goal", after));
    }
    return findings;
  }

  private static void check(String id, String property, String text, List<Finding> findings) {
    Optional<Trigger> trigger = Trigger.tryParse(text);
    if (trigger.isEmpty()) {
      findings.add(Finding.error(id, "modelcheck.trigger", text, property));
    } else if (trigger.get() instanceof Trigger.Event(String name, String condition)
        && condition != null) {
      Feel.fault(condition)
          .ifPresent(
              fault ->
                  findings.add(
                      Finding.error(id, "modelcheck.trigger-condition", condition, name, fault)));
    }
  }
}
