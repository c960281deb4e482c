package dev.sortie.monitor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import dev.sortie.base.Notices;
import dev.sortie.recovery.Move;
import dev.sortie.recovery.MovePreview;

/** Shows what taking a move back would do, and does it. */
final class UndoDialog {

  private final Dialog dialog = new Dialog();

  UndoDialog(ActSources sources, Move move) {
    MovePreview preview = sources.moves().previewUndo(move.id());
    MovePreviewText text = new MovePreviewText();
    text.show(preview);
    Button action = new Button(dialog.getTranslation("monitor.undo.action", preview.moving()));
    action.addThemeVariants(ButtonVariant.PRIMARY);
    action.setEnabled(preview.moving() > 0);
    action.setDisableOnClick(true);
    action.addClickListener(
        click -> {
          sources.moves().undo(move.id(), sources.actor());
          dialog.close();
          Notices.success(dialog.getTranslation("monitor.move.begun"));
        });
    dialog.setHeaderTitle(dialog.getTranslation("monitor.undo.title"));
    dialog.setWidth("30rem");
    dialog.addClassName("sortie-move-dialog");
    dialog.add(text);
    dialog
        .getFooter()
        .add(
            new Button(dialog.getTranslation("monitor.act.cancel"), click -> dialog.close()),
            action);
  }

  void open() {
    dialog.open();
  }
}
