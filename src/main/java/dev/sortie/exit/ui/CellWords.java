package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaign;
import dev.sortie.exit.ExitMatrix.Cell;
import dev.sortie.exit.ExitMatrix.Effect;
import dev.sortie.exit.ExitMatrix.Stop;
import java.util.Locale;
import java.util.Optional;

/** A cell of the matrix as a mark and as a sentence. */
record CellWords(Component asker, Campaign campaign, Stop stop, Cell cell) {

  /** What stands in the cell; empty where nothing happens. */
  Optional<Component> icon() {
    return mark(cell.effect(), new StopWords(asker, stop));
  }

  static Optional<Component> mark(Effect effect, StopWords words) {
    return switch (effect) {
      case NONE -> Optional.empty();
      case ENDS -> Optional.of(words.door().icon());
      case ENDS_IF -> Optional.of(with(words, "?"));
      case ENDS_EACH_OTHER -> Optional.of(with(words, "⇄"));
      case KEEPS_OUT -> Optional.of(Symbol.CLOSE.icon());
      case SELF -> Optional.of(new Span("–"));
    };
  }

  /** For the pointer and for screen readers. */
  String sentence() {
    String happens = new StopWords(asker, stop).sentence();
    String name = campaign.name(UI.getCurrent().getLocale());
    return switch (cell.effect()) {
      case NONE, SELF -> "";
      case ENDS -> asker.getTranslation("exit.cell.ends", happens, name);
      case ENDS_IF ->
          asker.getTranslation(
              "exit.cell.ends-if", happens, name, String.join(", ", cell.conditions()));
      case ENDS_EACH_OTHER -> asker.getTranslation("exit.cell.each-other", happens, name);
      case KEEPS_OUT ->
          asker.getTranslation("exit.cell.keeps-out", name, new StopWords(asker, stop).name());
    };
  }

  /** The class of the cell. */
  String look() {
    return cell.effect().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Component with(StopWords words, String sign) {
    Span small = new Span(sign);
    small.addClassName("sign");
    Span both = new Span(words.door().icon(), small);
    both.addClassName("both");
    return both;
  }
}
