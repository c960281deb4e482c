package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.sortie.exit.ExitMatrix.Effect;
import dev.sortie.exit.ExitMatrix.Stop;
import java.util.List;
import java.util.Locale;

/** What the marks of the matrix mean. */
final class MatrixLegend extends Composite<Div> {

  private static final List<Effect> SHOWN =
      List.of(Effect.ENDS, Effect.ENDS_IF, Effect.ENDS_EACH_OTHER, Effect.KEEPS_OUT);

  MatrixLegend() {
    StopWords any = new StopWords(this, new Stop.Unsubscribe());
    for (Effect effect : SHOWN) {
      String word =
          getTranslation("exit.legend." + effect.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      Span entry = new Span();
      CellWords.mark(effect, any).ifPresent(entry::add);
      entry.add(new Span(word));
      getContent().add(entry);
    }
    getContent().addClassName("matrix-legend");
  }
}
