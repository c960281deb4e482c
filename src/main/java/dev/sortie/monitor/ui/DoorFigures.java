package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import dev.sortie.base.Door;
import dev.sortie.base.Symbol;
import dev.sortie.monitor.Doors;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;

/** Who is inside, who left by each door and who went through, as words with their numbers. */
final class DoorFigures extends Composite<DescriptionList> {

  private final Description inside = new Description();
  private final Description finished = new Description();
  private final Map<Door, Description> doors = new EnumMap<>(Door.class);

  DoorFigures() {
    getContent().addClassName("doors");
    add("inside", Symbol.WAITING.icon(), "monitor.inside", inside);
    for (Door door : Door.values()) {
      Description number = new Description();
      doors.put(door, number);
      add("door", door.icon(), door.labelKey(), number);
    }
    add("finished", Symbol.DONE.icon(), "monitor.finished", finished);
  }

  void show(Doors numbers) {
    NumberFormat format = NumberFormat.getIntegerInstance(getLocale());
    inside.setText(format.format(numbers.inside()));
    finished.setText(format.format(numbers.finished()));
    doors.forEach((door, number) -> number.setText(format.format(numbers.through(door))));
  }

  private void add(String name, SvgIcon icon, String key, Description number) {
    Div pair = new Div(new Term(icon, new Span(getTranslation(key))), number);
    pair.addClassNames("figure", name);
    getContent().getElement().appendChild(pair.getElement());
  }
}
