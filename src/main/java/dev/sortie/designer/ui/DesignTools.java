package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.base.Symbol;
import java.util.function.Consumer;

/** The buttons over the canvas. */
final class DesignTools {

  private final Button undo;
  private final Button redo;
  private final Button publish;
  private final Checkbox engineer;
  private final Span kept = new Span(word("kept"));
  private boolean canUndo;
  private boolean canRedo;

  DesignTools(Runnable undo, Runnable redo, Consumer<Boolean> engineer, Runnable publish) {
    this.undo = new Button(word("undo"), click -> undo.run());
    this.undo.addThemeVariants(ButtonVariant.TERTIARY);
    this.redo = new Button(word("redo"), click -> redo.run());
    this.redo.addThemeVariants(ButtonVariant.TERTIARY);
    this.engineer = new Checkbox(word("engineer"));
    this.engineer.addValueChangeListener(ticked -> engineer.accept(ticked.getValue()));
    this.publish = new Button(word("publish"), Symbol.UPLOAD.icon(), click -> publish.run());
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
    return new Component[] {undo, redo, engineer, publish};
  }

  void kept(boolean all) {
    kept.setText(word(all ? "kept" : "not-kept"));
  }

  void undoable(boolean undoThere, boolean redoThere) {
    canUndo = undoThere;
    canRedo = redoThere;
    undo.setEnabled(canUndo);
    redo.setEnabled(canRedo);
  }

  void freeze(boolean frozen) {
    undo.setEnabled(!frozen && canUndo);
    redo.setEnabled(!frozen && canRedo);
    engineer.setEnabled(!frozen);
    publish.setEnabled(!frozen);
  }

  private static String word(String key) {
    return I18NProvider.translate("designer." + key);
  }
}
