package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaigns;
import dev.sortie.monitor.ObstacleKind;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which instances are looked for. Versions and steps can be chosen once a campaign is. */
final class InstanceFilterBar extends Composite<Div> {

  private final transient Consumer<InstanceFilter> changed;
  private final TextField contact = new TextField();
  private final transient PlaceChoice place;
  private final ComboBox<InstanceStatus> status = new ComboBox<>();
  private final ComboBox<ObstacleKind> obstacle = new ComboBox<>();
  private final DayRange entered = new DayRange("monitor.filter.entered");
  private final DayRange ended = new DayRange("monitor.filter.ended");
  private boolean setting;

  InstanceFilterBar(Campaigns campaigns, Consumer<InstanceFilter> changed) {
    this.changed = changed;
    this.place = new PlaceChoice(campaigns, getLocale(), this::tell);
    contact.setPrefixComponent(Symbol.SEARCH.icon());
    contact.setClearButtonVisible(true);
    contact.setValueChangeMode(ValueChangeMode.LAZY);
    contact.addClassName("contact");
    contact.setPlaceholder(getTranslation("monitor.filter.contact"));
    contact.setAriaLabel(getTranslation("monitor.filter.contact"));
    status.setItems(InstanceStatus.values());
    status.setItemLabelGenerator(item -> getTranslation("monitor.status." + item.word()));
    obstacle.setItems(ObstacleKind.values());
    obstacle.setItemLabelGenerator(item -> getTranslation("monitor.obstacle." + item.word()));
    contact.addValueChangeListener(event -> tell());
    status.addValueChangeListener(
        event -> {
          offerObstacles(null);
          tell();
        });
    obstacle.addValueChangeListener(event -> tell());
    entered.onChange(this::tell);
    ended.onChange(this::tell);
    getContent().addClassName("filter");
    getContent().add(contact);
    List<String> words = List.of("campaign", "version", "step");
    for (int field = 0; field < words.size(); field++) {
      add(place.fields().get(field), words.get(field));
    }
    add(status, "status");
    add(obstacle, "obstacle");
    obstacle.setVisible(false);
    getContent().add(entered, ended);
  }

  /** Shows a filter without telling of it. */
  void show(InstanceFilter filter) {
    setting = true;
    contact.setValue(filter.contact());
    place.show(filter.campaign(), filter.version(), filter.element());
    status.setValue(filter.status());
    offerObstacles(filter.obstacle());
    entered.setValue(filter.entered());
    ended.setValue(filter.ended());
    setting = false;
  }

  /** Whether this element of the diagram is one where somebody can be. */
  boolean offers(String element) {
    return place.offers(element);
  }

  /** What the fields say. */
  InstanceFilter filter() {
    return new InstanceFilter(
        contact.getValue(),
        place.campaign(),
        place.version(),
        place.element(),
        status.getValue(),
        obstacle.getValue(),
        entered.getValue(),
        ended.getValue());
  }

  /** Only of those that do not go on there is a kind to ask for. */
  private void offerObstacles(@Nullable ObstacleKind chosen) {
    boolean before = setting;
    setting = true;
    boolean stuck = status.getValue() == InstanceStatus.STUCK;
    obstacle.setVisible(stuck);
    obstacle.setValue(stuck ? chosen : null);
    setting = before;
  }

  private void tell() {
    if (!setting) {
      changed.accept(filter());
    }
  }

  private void add(ComboBox<?> box, String word) {
    String label = getTranslation("monitor.filter." + word);
    box.setPlaceholder(label);
    box.setAriaLabel(label);
    box.setClearButtonVisible(true);
    getContent().add(box);
  }
}
