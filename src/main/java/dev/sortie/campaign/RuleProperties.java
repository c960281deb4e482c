package dev.sortie.campaign;

import dev.sortie.modelcheck.Trigger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a campaign from the properties of its process, which are checked before. */
final class RuleProperties {

  private final Map<String, String> properties;

  RuleProperties(Map<String, String> properties) {
    this.properties = properties;
  }

  CampaignRules rules() {
    return new CampaignRules(
        triggers("sortie.goals"),
        AfterGoal.parse(text("sortie.after-goal", "at-once")),
        others("sortie.supersedes"),
        others("sortie.keeps-out-in"),
        others("sortie.keeps-out-was-in"),
        triggers("sortie.starts-on"),
        text("sortie.on-unsubscribe", "leaves").equals("stays"),
        topic());
  }

  @Nullable String group() {
    String group = text("sortie.group", "");
    return group.isEmpty() ? null : group;
  }

  private @Nullable Topic topic() {
    String key = text("sortie.topic", "");
    if (key.isEmpty()) {
      return null;
    }
    return new Topic(
        key, new LocalizedText(text("sortie.topic.name", key), text("sortie.topic.name.fr", "")));
  }

  private List<Trigger> triggers(String name) {
    return Trigger.split(text(name, "")).stream()
        .map(Trigger::tryParse)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Others others(String name) {
    return Others.of(
        Arrays.stream(text(name, "").split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList());
  }

  private String text(String name, String unless) {
    String text = properties.getOrDefault(name, "").strip();
    return text.isEmpty() ? unless : text;
  }
}
