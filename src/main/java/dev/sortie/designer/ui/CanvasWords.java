package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What steps and tools are called on the canvas, in the language of who draws. */
final class CanvasWords {

  private static final String[] KEYS = {
    "palette.send-email",
    "palette.send-email.help",
    "palette.wait",
    "palette.wait.help",
    "palette.wait-for",
    "palette.wait-for.help",
    "palette.check",
    "palette.check.help",
    "palette.split",
    "palette.split.help",
    "palette.update-contact",
    "palette.update-contact.help",
    "palette.start-campaign",
    "palette.start-campaign.help",
    "palette.human-task",
    "palette.human-task.help",
    "palette.call-webhook",
    "palette.call-webhook.help",
    "palette.end",
    "palette.end.help",
    "pad.connect",
    "pad.delete",
    "tool.arrange.not",
    "tool.row.not",
    "tool.column.not",
    "tool.spread.not",
    "search",
    "new.send-email",
    "new.wait-P1D",
    "new.wait-P2D",
    "new.wait-for",
    "new.something",
    "new.end-nothing",
    "new.check",
    "new.check-gateway",
    "new.check-end",
    "new.split",
    "new.split-gateway",
    "new.split-end",
    "new.update-contact",
    "new.start-campaign",
    "new.human-task",
    "new.call-webhook",
    "new.end",
    "new.yes",
    "new.no",
    "play.title",
    "play.hint",
    "play.again",
    "play.day",
    "play.enters",
    "play.mail",
    "play.door",
    "play.end",
    "play.happens",
    "play.other-way"
  };

  /** What a room is called, and what stands before and behind it. */
  private static final String[] ROOM = {
    "blank.sequence", "blank.start_Enrolled", "blank.end_Finished"
  };

  private CanvasWords() {}

  static Map<String, String> of(Component reader) {
    return Stream.concat(
            Stream.of(KEYS).map(key -> Map.entry(key, "designer.canvas." + key)),
            Stream.of(ROOM).map(key -> Map.entry(key, "designer." + key)))
        .collect(
            Collectors.toMap(Map.Entry::getKey, word -> reader.getTranslation(word.getValue())));
  }
}
