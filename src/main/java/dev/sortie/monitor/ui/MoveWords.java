package dev.sortie.monitor.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.recovery.MoveObstacle;
import java.util.Map;
import java.util.stream.Stream;

/** The words for why people stay where they are. */
final class MoveWords {

  private MoveWords() {}

  /** A sentence for each reason with its number, in the order of the reasons. */
  static Stream<String> kept(Map<MoveObstacle, Long> kept) {
    return kept.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> I18NProvider.translate(entry.getKey().labelKey(), entry.getValue()));
  }
}
