package dev.sortie.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A campaign's diagram, drawn by bpmn-js in the browser, with live numbers on its elements.
 *
 * <p>It fills the width it is given and needs a height. The bpmn.io mark in its lower right corner
 * has to stay visible (licence): nothing may be laid over it.
 */
@Tag("sortie-bpmn")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./canvas/sortie-bpmn.ts")
public final class BpmnCanvas extends Component implements HasSize, HasStyle {

  private static final String[] WORDS = {
    "diagram",
    "waiting",
    "passed",
    "stuck",
    "time",
    "here",
    "been",
    "zoom-in",
    "zoom-out",
    "zoom-fit",
    "failed"
  };

  public BpmnCanvas() {
    getElement().setPropertyMap("words", words());
    getElement().setProperty("language", Languages.closest(getLocale()).getLanguage());
  }

  /** Draws this BPMN 2.0 document, which needs its diagram interchange part. */
  public void setXml(String xml) {
    getElement().setProperty("xml", xml);
  }

  /** The numbers by element id; an element that is missing shows none. */
  public void setCounts(Map<String, ElementFigures> figures) {
    getElement().setPropertyMap("figures", figures);
  }

  /**
   * Marks the way that one instance took, by element ids: where it was, where it is, and where it
   * was when it had to leave.
   */
  public void setPath(
      Collection<String> passed, Collection<String> here, Collection<String> cutOff) {
    getElement()
        .setPropertyMap(
            "path",
            Map.of(
                "passed",
                List.copyOf(passed),
                "here",
                List.copyOf(here),
                "cutOff",
                List.copyOf(cutOff)));
  }

  /** How strongly each element is coloured, by id, from 1 to 5; the others are as always. */
  public void setHeat(Map<String, Integer> levels) {
    getElement().setPropertyMap("heat", levels);
  }

  /** Marks this element as the one that the page is about; an empty text marks none. */
  public void select(String elementId) {
    getElement().setProperty("selected", elementId);
  }

  /** Calls with the id of the element that the user chose by mouse or keyboard. */
  public Registration onSelect(Consumer<String> listener) {
    return addListener(SelectEvent.class, event -> listener.accept(event.elementId));
  }

  private Map<String, String> words() {
    Map<String, String> words =
        Stream.of(WORDS)
            .collect(Collectors.toMap(word -> word, word -> getTranslation("base.canvas." + word)));
    for (Door door : Door.values()) {
      words.put(door.token(), getTranslation(door.labelKey()));
    }
    return words;
  }

  /** The user chose an element. */
  @DomEvent("bpmn-select")
  public static final class SelectEvent extends ComponentEvent<BpmnCanvas> {

    private final String elementId;

    public SelectEvent(
        BpmnCanvas source, boolean fromClient, @EventData("event.detail.id") String elementId) {
      super(source, fromClient);
      this.elementId = elementId;
    }
  }
}
