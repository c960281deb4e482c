package dev.sortie.exit;

import dev.sortie.modelcheck.Trigger;
import dev.sortie.shared.StartupException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What ends everything for a contact besides what they say themselves. */
@Component
final class ExitSettings {

  private final List<Trigger> stopOn;

  /**
   * @param stopOn tags that mean unsubscribed, as {@code tag:name} when given or {@code -tag:name}
   *     when taken away
   * @throws StartupException if one of them is no tag
   */
  ExitSettings(@Value("${sortie.exit.stop-on:}") String stopOn) {
    List<Trigger> tags = new ArrayList<>();
    for (String text : Trigger.split(stopOn)) {
      Trigger trigger =
          Trigger.tryParse(text)
              .filter(known -> !(known instanceof Trigger.Event))
              .orElseThrow(() -> new StartupException("stop-on", text));
      tags.add(trigger);
    }
    this.stopOn = List.copyOf(tags);
  }

  List<Trigger> stopOn() {
    return stopOn;
  }
}
