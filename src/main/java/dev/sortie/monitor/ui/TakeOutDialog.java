package dev.sortie.monitor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import dev.sortie.base.CountedConfirmation;
import dev.sortie.base.Notices;
import dev.sortie.exit.StopBatch;
import dev.sortie.shared.RequestException;
import java.util.UUID;

/** Asks why these people are to leave a campaign, and takes them out. */
final class TakeOutDialog {

  private final ActSources sources;
  private final Acted acted;
  private final Dialog dialog = new Dialog();

  TakeOutDialog(ActSources sources, Acted acted) {
    this.sources = sources;
    this.acted = acted;
    int people = acted.contacts().size();
    String campaign =
        sources
            .campaigns()
            .find(acted.campaign())
            .map(found -> found.name(UI.getCurrentOrThrow().getLocale()))
            .orElse(acted.campaign().value());
    Button action = new Button(dialog.getTranslation("monitor.out.action", people));
    CountedConfirmation form = new CountedConfirmation(action);
    form.show(dialog.getTranslation("monitor.out.text", people, campaign), people);
    action.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    action.addClickListener(click -> takeOut(form.reason()));
    dialog.setHeaderTitle(dialog.getTranslation("monitor.out.title", campaign));
    dialog.setWidth("30rem");
    dialog.add(form);
    dialog
        .getFooter()
        .add(
            new Button(dialog.getTranslation("monitor.act.cancel"), click -> dialog.close()),
            action);
  }

  void open() {
    dialog.open();
  }

  private void takeOut(String words) {
    try {
      StopBatch batch =
          sources
              .deeds()
              .takeOut(
                  acted.campaign(),
                  acted.contacts(),
                  words,
                  sources.actor(),
                  "monitor/" + UUID.randomUUID());
      dialog.close();
      UI.getCurrentOrThrow().navigate("exits/batches/" + batch.id());
    } catch (RequestException refused) {
      Notices.error(refused);
    }
  }
}
