package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Door;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** How many left by each door, as icons with numbers and, for who does not see them, words. */
final class DoorCounts extends Composite<Span> {

  private record Pair(Span both, Span number) {}

  private final transient Map<Door, Pair> pairs = new EnumMap<>(Door.class);
  private final Span none = new Span("–");

  DoorCounts() {
    getContent().addClassName("door-counts");
    for (Door door : Door.values()) {
      Span number = new Span();
      Span word = new Span(getTranslation(door.labelKey()));
      word.addClassName("unseen");
      Span pair = new Span(door.icon(), word, number);
      pair.setTitle(getTranslation(door.labelKey()));
      pair.setVisible(false);
      pairs.put(door, new Pair(pair, number));
      getContent().add(pair);
    }
    getContent().add(none);
  }

  void show(ToLongFunction<Door> counts) {
    NumberFormat format = NumberFormat.getIntegerInstance(getLocale());
    pairs.forEach(
        (door, pair) -> {
          long count = counts.applyAsLong(door);
          pair.number.setText(format.format(count));
          pair.both.setVisible(count > 0);
        });
    none.setVisible(pairs.keySet().stream().allMatch(door -> counts.applyAsLong(door) == 0));
  }
}
