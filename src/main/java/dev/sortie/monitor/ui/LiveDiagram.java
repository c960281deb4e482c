package dev.sortie.monitor.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.ElementFigures;
import dev.sortie.modelcheck.Step;
import dev.sortie.monitor.LivePicture;
import dev.sortie.monitor.StepFigures;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The diagram with its numbers and colours, and what the colours mean. */
final class LiveDiagram extends Composite<Div> {

  /** What takes less says nothing; events behind an event-based gateway take none. */
  private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

  private final BpmnCanvas canvas = new BpmnCanvas();
  private final HeatLegend legend = new HeatLegend();
  private transient List<Step> steps = List.of();

  LiveDiagram(Consumer<String> chosen) {
    canvas.addClassName("diagram");
    canvas.onSelect(chosen);
    getContent().addClassName("live-diagram");
    getContent().add(canvas, legend);
  }

  void draw(String xml, List<Step> drawn) {
    steps = drawn;
    canvas.setXml(xml);
    canvas.setCounts(Map.of());
  }

  void select(String elementId) {
    canvas.select(elementId);
  }

  void show(LivePicture picture, Heat heat) {
    Map<String, ElementFigures> figures = new HashMap<>();
    picture.steps().forEach((id, step) -> figures.put(id, figures(step)));
    canvas.setCounts(figures);
    Map<String, Long> values =
        steps.stream()
            .filter(step -> StepTable.SHOWN.contains(step.kind()))
            .collect(toMap(Step::id, step -> heat.of(picture.at(step.id())), Long::sum));
    HeatScale scale = HeatScale.of(values.values());
    Map<String, Integer> levels = new HashMap<>();
    values.forEach(
        (id, value) -> {
          if (value > 0) {
            levels.put(id, scale.level(value));
          }
        });
    canvas.setHeat(levels);
    legend.show(heat, scale);
  }

  private ElementFigures figures(StepFigures step) {
    return new ElementFigures(step.waiting(), step.passed(), step.stuck(), Map.of(), "")
        .with(step.exits(), usual(step.median()));
  }

  private String usual(@Nullable Duration median) {
    return median == null || median.compareTo(WORTH_TELLING) < 0
        ? ""
        : DurationWords.of(this, median);
  }
}
