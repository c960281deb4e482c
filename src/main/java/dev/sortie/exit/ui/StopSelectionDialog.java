package dev.sortie.exit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.sortie.base.CountedConfirmation;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.exit.StopMany;
import dev.sortie.exit.StopPreview;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what is to end for a selection of contacts, with the number of each answer. */
final class StopSelectionDialog {

  /**
   * @param key null = everything, and nothing is sent any more
   */
  private record Way(@Nullable CampaignKey key, String name, long people) {}

  private final Dialog dialog = new Dialog();
  private final Button action = new Button();
  private final CountedConfirmation form = new CountedConfirmation(action);

  StopSelectionDialog(ManyStops stops, List<Campaign> campaigns, ContactSelection selection) {
    StopPreview.Counts counts = stops.count(selection);
    dialog.setHeaderTitle(dialog.getTranslation("exit.selection.title", counts.contacts()));
    dialog.setWidth("32rem");
    dialog.addClassName("sortie-stop-dialog");
    if (counts.contacts() == 0) {
      dialog.add(new Paragraph(dialog.getTranslation("exit.selection.nobody")));
    } else {
      dialog.add(ways(counts, campaigns, stops, selection), form);
    }
    dialog
        .getFooter()
        .add(new Button(dialog.getTranslation("exit.cancel"), click -> dialog.close()), action);
    action.setVisible(counts.contacts() > 0);
    action.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
  }

  void open() {
    dialog.open();
  }

  private RadioButtonGroup<Way> ways(
      StopPreview.Counts counts,
      List<Campaign> campaigns,
      ManyStops stops,
      ContactSelection selection) {
    RadioButtonGroup<Way> ways = new RadioButtonGroup<>();
    ways.setLabel(dialog.getTranslation("exit.selection.what"));
    List<Way> items = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      Long people = counts.inside().get(campaign.key());
      if (people != null) {
        items.add(new Way(campaign.key(), campaign.name(UI.getCurrent().getLocale()), people));
      }
    }
    items.add(new Way(null, "", counts.contacts()));
    ways.setItems(items);
    ways.setItemLabelGenerator(
        way ->
            way.key() == null
                ? dialog.getTranslation("exit.selection.everything", way.people())
                : dialog.getTranslation("exit.selection.campaign", way.people(), way.name()));
    ways.addValueChangeListener(chosen -> show(chosen.getValue()));
    ways.setValue(items.getFirst());
    action.addClickListener(
        click -> {
          dialog.close();
          stops.stop(dialog, new StopMany.Request(ways.getValue().key(), selection, form.reason()));
        });
    return ways;
  }

  private void show(Way way) {
    form.show(
        way.key() == null
            ? dialog.getTranslation("exit.selection.everything.text", way.people())
            : dialog.getTranslation("exit.everybody.text", way.people(), way.name()),
        way.people());
    action.setText(
        way.key() == null
            ? dialog.getTranslation("exit.many.unsubscribe", way.people())
            : dialog.getTranslation("exit.many.action", way.people()));
  }
}
