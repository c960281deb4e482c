package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.base.BpmnCanvas.Tool;
import dev.sortie.base.Symbol;
import java.util.function.Consumer;

/** The buttons over the canvas. */
final class DesignTools {

  private final Button undo;
  private final Button redo;
  private final Button publish;
  private final Checkbox engineer;
  private final Button play;
  private final MenuBar tools = new MenuBar();
  private final Span kept = new Span(word("kept"));
  private boolean plays;
  private boolean frozen;
  private boolean canUndo;
  private boolean canRedo;

  /** What the buttons do. */
  record Deeds(
      Runnable undo,
      Runnable redo,
      Consumer<Tool> use,
      Consumer<Boolean> engineer,
      Consumer<Boolean> play,
      Runnable publish) {}

  DesignTools(Deeds deeds) {
    this.undo = new Button(word("undo"), click -> deeds.undo().run());
    this.undo.addThemeVariants(ButtonVariant.TERTIARY);
    this.redo = new Button(word("redo"), click -> deeds.redo().run());
    this.redo.addThemeVariants(ButtonVariant.TERTIARY);
    this.engineer = new Checkbox(word("engineer"));
    this.engineer.addValueChangeListener(ticked -> deeds.engineer().accept(ticked.getValue()));
    tools(deeds.use());
    this.play = new Button(word("play"), click -> turn(deeds.play()));
    this.publish =
        new Button(word("publish"), Symbol.UPLOAD.icon(), click -> deeds.publish().run());
    this.publish.addThemeVariants(ButtonVariant.PRIMARY);
    kept.addClassName("kept");
    kept.getElement().setAttribute("role", "status");
    undoable(false, false);
  }

  /** Says whether all is kept. */
  Component kept() {
    return kept;
  }

  Component[] buttons() {
    return new Component[] {undo, redo, tools, engineer, play, publish};
  }

  void kept(boolean all) {
    kept.setText(word(all ? "kept" : "not-kept"));
  }

  void undoable(boolean undoThere, boolean redoThere) {
    canUndo = undoThere;
    canRedo = redoThere;
    enable();
  }

  void freeze(boolean nothingCanBeDrawn) {
    frozen = nothingCanBeDrawn;
    enable();
  }

  private void tools(Consumer<Tool> use) {
    tools.addThemeVariants(MenuBarVariant.TERTIARY);
    MenuItem opener = tools.addItem(word("tools"));
    for (Tool tool : Tool.values()) {
      opener.getSubMenu().addItem(word("tool." + tool.token()), click -> use.accept(tool));
    }
  }

  private void turn(Consumer<Boolean> play) {
    plays = !plays;
    this.play.setText(word(plays ? "draw" : "play"));
    enable();
    play.accept(plays);
  }

  private void enable() {
    boolean draws = !frozen && !plays;
    undo.setEnabled(draws && canUndo);
    redo.setEnabled(draws && canRedo);
    tools.getItems().forEach(item -> item.setEnabled(draws));
    engineer.setEnabled(draws);
    publish.setEnabled(draws);
  }

  private static String word(String key) {
    return I18NProvider.translate("designer." + key);
  }
}
