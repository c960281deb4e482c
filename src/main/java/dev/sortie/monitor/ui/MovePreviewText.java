package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.recovery.MovePreview;

/** What a move would do, in sentences with numbers. */
final class MovePreviewText extends Composite<Div> {

  private final Paragraph moving = new Paragraph();
  private final UnorderedList more = new UnorderedList();

  MovePreviewText() {
    getContent().addClassName("move-preview");
    getContent().getElement().setAttribute("role", "status");
    moving.addClassName("lead");
    getContent().add(moving, more);
  }

  void show(MovePreview preview) {
    moving.setText(getTranslation("monitor.move.moving", preview.moving()));
    more.removeAll();
    line("monitor.move.mail", preview.mailAtOnce() - preview.hadMail());
    line("monitor.move.had", preview.hadMail());
    line("monitor.move.wait", preview.keepWaiting());
    MoveWords.kept(preview.kept()).forEach(words -> more.add(new ListItem(words)));
    more.setVisible(more.getComponentCount() > 0);
  }

  private void line(String key, long number) {
    if (number > 0) {
      more.add(new ListItem(getTranslation(key, number)));
    }
  }
}
