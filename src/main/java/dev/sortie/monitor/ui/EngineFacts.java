package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.monitor.InstanceStory;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** For engineers: keys, variables and element instances, as the engine names them. */
final class EngineFacts extends Composite<Details> {

  private transient @Nullable InstanceStory shown;

  EngineFacts() {
    getContent().addClassNames("card", "engine-facts");
    getContent().setSummaryText(getTranslation("monitor.engine.title"));
  }

  /** Who has it open keeps it open. */
  void show(InstanceStory story) {
    if (!story.equals(shown)) {
      shown = story;
      write(story);
    }
  }

  private void write(InstanceStory story) {
    getContent().removeAll();
    DescriptionList keys = new DescriptionList();
    add(keys, "enrollment", story.enrollment().id().toString());
    add(keys, "instance", String.valueOf(story.enrollment().processInstanceKey()));
    getContent().add(keys);
    InstanceTrace trace = story.trace();
    if (trace == null) {
      getContent().add(new Div(getTranslation("monitor.engine.nothing")));
    } else {
      add(keys, "definition", String.valueOf(trace.processDefinitionKey()));
      new TreeMap<>(trace.flags()).forEach((name, value) -> variable(keys, name, value));
      Div scroll = new Div(elements(trace));
      scroll.addClassName("scroll");
      getContent().add(scroll);
    }
  }

  private NativeTable elements(InstanceTrace trace) {
    NativeTable table = new NativeTable();
    table.setCaptionText(getTranslation("monitor.engine.elements"));
    NativeTableRow head = new NativeTableRow();
    for (String column : List.of("element", "type", "state", "key")) {
      NativeTableHeaderCell cell =
          new NativeTableHeaderCell(getTranslation("monitor.engine." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    table.getHead().add(head);
    for (InstanceTrace.Place place : trace.places()) {
      table
          .getBody()
          .add(
              new NativeTableRow(
                  new NativeTableCell(place.elementId()),
                  new NativeTableCell(place.type()),
                  new NativeTableCell(place.state().name()),
                  new NativeTableCell(Long.toString(place.key()))));
    }
    return table;
  }

  private void add(DescriptionList list, String fact, String value) {
    list.add(
        new DescriptionList.Term(getTranslation("monitor.engine." + fact)),
        new DescriptionList.Description(new Code(Objects.requireNonNull(value))));
  }

  private void variable(DescriptionList list, String name, String value) {
    list.add(
        new DescriptionList.Term(new Code(name)), new DescriptionList.Description(new Code(value)));
  }
}
