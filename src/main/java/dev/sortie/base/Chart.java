package dev.sortie.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars, drawn by ECharts in the browser; several series stand on each other. Hidden from screen
 * readers: the view puts the same numbers into a table.
 */
@Tag("sortie-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./charts/sortie-chart.ts")
public final class Chart extends Component implements HasStyle {

  /**
   * One kind of bar.
   *
   * @param color the CSS custom property that holds it, like {@code --sortie-waiting}
   * @param values one for each category
   */
  public record Series(String name, String color, List<Long> values) {

    public Series {
      values = List.copyOf(values);
    }
  }

  /** What is drawn: the words below the bars and the bars. */
  public record Data(List<String> categories, List<Series> series) {

    public Data {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  private transient @Nullable Data shown;

  public Chart() {
    getElement().setAttribute("lang", Languages.closest(getLocale()).getLanguage());
  }

  /** Draws these numbers; the bars glide from the ones before. */
  public void show(Data data) {
    if (!data.equals(shown)) {
      shown = data;
      getElement().setPropertyBean("data", data);
    }
  }
}
