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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A campaign's diagram, drawn by bpmn-js in the browser: to look at with live numbers on its
 * elements, or to draw in.
 *
 * <p>It fills the width it is given and needs a height. The bpmn.io mark in its lower right corner
 * has to stay visible (licence): nothing may be laid over it.
 */
@Tag("sortie-bpmn")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "bpmn-auto-layout", version = "1.3.0")
@NpmPackage(value = "bpmn-js-token-simulation", version = "0.39.4")
@NpmPackage(value = "zeebe-bpmn-moddle", version = "2.0.0")
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
    "added",
    "removed",
    "changed",
    "zoom-in",
    "zoom-out",
    "zoom-fit",
    "failed"
  };

  /** For whom the canvas is. */
  public enum Mode {
    /** To look at. */
    VIEW,
    /** To draw in, with the steps of a campaign. */
    EDIT,
    /** To draw in, with the whole of BPMN. */
    ENGINEER,
    /** To let one contact go through it, wait by wait; changes and sends nothing. */
    PLAY;

    private String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What people do with the whole of a diagram, or with what they chose of it. */
  public enum Tool {
    /** To look for a step by its name. */
    FIND,
    /** To put everything in order, from left to right. */
    ARRANGE,
    /** To put what is chosen side by side. */
    ROW,
    /** To put what is chosen one below the other. */
    COLUMN,
    /** To leave the same room between what is chosen. */
    SPREAD;

    /** As in the names of words and functions. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the check says about an element, as a mark with words on it.
   *
   * @param severity {@code error} or {@code warning}
   */
  public record Mark(String severity, String text) {}

  public BpmnCanvas() {
    getElement().setPropertyMap("words", words());
    getElement().setProperty("language", Languages.closest(getLocale()).getLanguage());
  }

  /** Draws this BPMN 2.0 document, which needs its diagram interchange part. */
  public void setXml(String xml) {
    getElement().setProperty("xml", xml);
  }

  /**
   * Lets people draw.
   *
   * @param words what the steps and tools of the palette are called, by their keys
   */
  public void setMode(Mode mode, Map<String, String> words) {
    Map<String, String> all = new HashMap<>(words());
    all.putAll(words);
    getElement().setPropertyMap("words", all);
    getElement().setProperty("mode", mode.token());
  }

  /** What the check says, by element id; an element that is missing has no mark. */
  public void setFindings(Map<String, List<Mark>> findings) {
    getElement().setPropertyMap("findings", findings);
  }

  /**
   * Writes fields of an element as one step of undo, as if it had been drawn.
   *
   * @param change {@code name}, {@code fields}, or both; a field that is not named stays, an empty
   *     one goes
   */
  public void change(String elementId, ObjectNode change) {
    getElement().callJsFunction("change", elementId, change);
  }

  /**
   * Does what the check asks for, as one step of undo; nothing where the element is gone.
   *
   * @param elementId empty where the element is what is missing
   * @param kind what the check calls it
   * @param details what the sentence about it names
   */
  public void mend(String elementId, String kind, List<String> details) {
    getElement().callJsFunction("mend", elementId, kind, JsonMapper.shared().valueToTree(details));
  }

  /** Uses a tool on the diagram or on what is chosen; the canvas says where there is nothing. */
  public void use(Tool tool) {
    getElement().callJsFunction("use", tool.token());
  }

  /** Takes the last change back; nothing where there is none. */
  public void undo() {
    getElement().callJsFunction("undo");
  }

  /** Does again what was taken back; nothing where there is none. */
  public void redo() {
    getElement().callJsFunction("redo");
  }

  /** Calls with the document after a change, when nothing else was changed for a moment. */
  public Registration onChange(Consumer<String> listener) {
    return addListener(ChangeEvent.class, event -> listener.accept(event.xml));
  }

  /**
   * Calls with what a panel beside the canvas is to show, as JSON: {@code id}, {@code kind}, {@code
   * name} and {@code fields} of the chosen element, or else of the campaign.
   */
  public Registration onStep(Consumer<String> listener) {
    return addListener(StepEvent.class, event -> listener.accept(event.step));
  }

  /** Calls every ten seconds or so as long as a browser shows the canvas. */
  public Registration onAlive(Runnable listener) {
    return addListener(AliveEvent.class, event -> listener.run());
  }

  /** Calls with whether there is something to take back, and something to do again. */
  public Registration onUndoable(BiConsumer<Boolean, Boolean> listener) {
    return addListener(UndoableEvent.class, event -> listener.accept(event.undo, event.redo));
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

  /**
   * Marks what another diagram does not have alike: {@code added}, {@code removed} or {@code
   * changed} by element id.
   */
  public void setChanges(Map<String, String> changes) {
    getElement().setPropertyMap("changes", changes);
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

  /** The user drew something. */
  @DomEvent("bpmn-change")
  public static final class ChangeEvent extends ComponentEvent<BpmnCanvas> {

    private final String xml;

    public ChangeEvent(
        BpmnCanvas source, boolean fromClient, @EventData("event.detail.xml") String xml) {
      super(source, fromClient);
      this.xml = xml;
    }
  }

  /** Another element is chosen, or the chosen one is another than before. */
  @DomEvent("bpmn-step")
  public static final class StepEvent extends ComponentEvent<BpmnCanvas> {

    private final String step;

    public StepEvent(
        BpmnCanvas source, boolean fromClient, @EventData("event.detail.step") String step) {
      super(source, fromClient);
      this.step = step;
    }
  }

  /** A browser shows the canvas. */
  @DomEvent("bpmn-alive")
  public static final class AliveEvent extends ComponentEvent<BpmnCanvas> {

    public AliveEvent(BpmnCanvas source, boolean fromClient) {
      super(source, fromClient);
    }
  }

  /** There is more or less to take back than before. */
  @DomEvent("bpmn-undoable")
  public static final class UndoableEvent extends ComponentEvent<BpmnCanvas> {

    private final boolean undo;
    private final boolean redo;

    public UndoableEvent(
        BpmnCanvas source,
        boolean fromClient,
        @EventData("event.detail.undo") boolean undo,
        @EventData("event.detail.redo") boolean redo) {
      super(source, fromClient);
      this.undo = undo;
      this.redo = redo;
    }
  }
}
