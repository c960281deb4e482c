package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.sortie.base.Notices;
import dev.sortie.campaign.Campaign;
import dev.sortie.shared.RequestException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks once more before a campaign is brought into another state, and says what that means. */
final class StateDialog {

  private final Dialog dialog = new Dialog();
  private final Button action;

  /**
   * @param change the last part of the bundle keys: {@code pause}, {@code resume}, ...
   * @param counts what the sentence counts
   */
  StateDialog(String change, Campaign campaign, Long... counts) {
    String key = "monitor.state." + change;
    String name = campaign.name(UI.getCurrentOrThrow().getLocale());
    action = new Button(dialog.getTranslation(key + ".action"));
    action.addThemeVariants(ButtonVariant.PRIMARY);
    dialog.setHeaderTitle(dialog.getTranslation(key + ".title", name));
    dialog.setWidth("30rem");
    dialog.add(
        new Paragraph(
            dialog.getTranslation(
                key + ".text", Stream.concat(Stream.of(name), Stream.of(counts)).toArray())));
    dialog
        .getFooter()
        .add(
            new Button(dialog.getTranslation("monitor.state.cancel"), click -> dialog.close()),
            action);
  }

  /** More to choose, below the sentence. */
  StateDialog with(Component... more) {
    dialog.add(more);
    return this;
  }

  /** Whether it can be done as the form stands. */
  void setReady(boolean ready) {
    action.setEnabled(ready);
  }

  /**
   * @param deed does it and says in a sentence what came of it
   */
  void open(Supplier<String> deed) {
    action.addClickListener(
        click -> {
          try {
            String done = deed.get();
            dialog.close();
            Notices.success(done);
            UI.getCurrentOrThrow().refreshCurrentRoute(false);
          } catch (RequestException refused) {
            Notices.error(refused);
          }
        });
    dialog.open();
  }
}
