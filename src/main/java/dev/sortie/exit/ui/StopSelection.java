package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ui.ContactListAction;
import dev.sortie.contact.ui.ContactListChoice;
import dev.sortie.enrollment.ContactSelection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets somebody who looks at contacts take these out of a campaign, or stop all mail to them. */
@SpringComponent
final class StopSelection implements ContactListAction {

  private final ManyStops stops;
  private final Campaigns campaigns;

  StopSelection(ManyStops stops, Campaigns campaigns) {
    this.stops = stops;
    this.campaigns = campaigns;
  }

  @Override
  public Optional<Component> create(Supplier<ContactListChoice> choice) {
    if (!stops.mayStop()) {
      return Optional.empty();
    }
    Button button = new Button(Symbol.EXITS.icon());
    button.setText(button.getTranslation("exit.selection.open"));
    button.addClickListener(
        click -> new StopSelectionDialog(stops, campaigns.all(), selection(choice.get())).open());
    return Optional.of(button);
  }

  private static ContactSelection selection(ContactListChoice choice) {
    return choice.selected().isEmpty()
        ? new ContactSelection.Filtered(choice.filter())
        : new ContactSelection.Named(List.copyOf(choice.selected()), List.of());
  }
}
