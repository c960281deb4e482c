package dev.sortie.monitor.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.Campaigns;
import dev.sortie.modelcheck.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which instances are looked for. Versions and steps can be chosen once a campaign is. */
final class InstanceFilterBar extends Composite<Div> {

  private final transient Campaigns campaigns;
  private final transient Consumer<InstanceFilter> changed;
  private final TextField contact = new TextField();
  private final ComboBox<Campaign> campaign = new ComboBox<>();
  private final ComboBox<CampaignVersion> version = new ComboBox<>();
  private final ComboBox<Step> step = new ComboBox<>();
  private final ComboBox<InstanceStatus> status = new ComboBox<>();
  private final DayRange entered = new DayRange("monitor.filter.entered");
  private final DayRange ended = new DayRange("monitor.filter.ended");
  private transient List<Step> offered = List.of();
  private boolean setting;

  InstanceFilterBar(Campaigns campaigns, Consumer<InstanceFilter> changed) {
    this.campaigns = campaigns;
    this.changed = changed;
    contact.setPrefixComponent(Symbol.SEARCH.icon());
    contact.setClearButtonVisible(true);
    contact.setValueChangeMode(ValueChangeMode.LAZY);
    contact.addClassName("contact");
    contact.setPlaceholder(getTranslation("monitor.filter.contact"));
    contact.setAriaLabel(getTranslation("monitor.filter.contact"));
    choice(campaign, "monitor.filter.campaign");
    campaign.setItems(sorted(campaigns.all()));
    campaign.setItemLabelGenerator(item -> item.name(getLocale()));
    choice(version, "monitor.filter.version");
    version.setItemLabelGenerator(
        item -> getTranslation("monitor.version.number", String.valueOf(item.number())));
    choice(step, "monitor.filter.step");
    step.setItemLabelGenerator(Step::name);
    choice(status, "monitor.filter.status");
    status.setItems(InstanceStatus.values());
    status.setItemLabelGenerator(item -> getTranslation("monitor.status." + item.word()));
    contact.addValueChangeListener(this::changed);
    campaign.addValueChangeListener(
        event -> {
          offer(event.getValue(), null);
          changed(event);
        });
    version.addValueChangeListener(this::changed);
    step.addValueChangeListener(this::changed);
    status.addValueChangeListener(this::changed);
    entered.onChange(this::tell);
    ended.onChange(this::tell);
    getContent().addClassName("filter");
    getContent().add(contact, campaign, version, step, status, entered, ended);
    offer(null, null);
  }

  /** Shows a filter without telling of it. */
  void show(InstanceFilter filter) {
    setting = true;
    contact.setValue(filter.contact());
    Campaign chosen = Optional.ofNullable(filter.campaign()).flatMap(campaigns::find).orElse(null);
    campaign.setValue(chosen);
    offer(chosen, filter);
    status.setValue(filter.status());
    entered.setValue(filter.entered());
    ended.setValue(filter.ended());
    setting = false;
  }

  /** Whether this element of the diagram is one where somebody can be. */
  boolean offers(String element) {
    return offered.stream().anyMatch(one -> one.id().equals(element));
  }

  private void offer(@Nullable Campaign chosen, @Nullable InstanceFilter filter) {
    boolean before = setting;
    setting = true;
    List<CampaignVersion> versions = chosen == null ? List.of() : campaigns.versions(chosen.key());
    version.setItems(versions);
    version.setEnabled(!versions.isEmpty());
    CampaignVersion shown =
        versions.stream()
            .filter(one -> filter != null && Objects.equals(one.number(), filter.version()))
            .findFirst()
            .orElse(null);
    version.setValue(shown);
    List<Step> steps = chosen == null ? List.of() : steps(shown == null ? chosen.live() : shown);
    offered = steps;
    step.setItems(steps);
    step.setEnabled(!steps.isEmpty());
    step.setValue(
        steps.stream()
            .filter(one -> filter != null && one.id().equals(filter.element()))
            .findFirst()
            .orElse(null));
    setting = before;
  }

  /** Those where somebody can be; a gateway only where it waits for an event. */
  private List<Step> steps(CampaignVersion of) {
    return campaigns.outline(of.id()).steps().stream()
        .filter(
            one ->
                switch (one.kind()) {
                  case SEND_EMAIL, WAIT, WAIT_FOR, CHECK, SPLIT, UPDATE_CONTACT, START_CAMPAIGN ->
                      true;
                  case OTHER -> true;
                  case START, GATEWAY, SEQUENCE, DOOR, END -> false;
                })
        .toList();
  }

  private void changed(ComponentValueChangeEvent<?, ?> event) {
    tell();
  }

  private void tell() {
    if (!setting) {
      changed.accept(filter());
    }
  }

  /** What the fields say. */
  InstanceFilter filter() {
    Campaign within = campaign.getValue();
    CampaignVersion one = version.getValue();
    Step at = step.getValue();
    return new InstanceFilter(
        contact.getValue(),
        within == null ? null : within.key(),
        one == null ? null : one.number(),
        at == null ? null : at.id(),
        status.getValue(),
        entered.getValue(),
        ended.getValue());
  }

  private List<Campaign> sorted(List<Campaign> all) {
    return all.stream().sorted(Comparator.comparing(one -> one.name(getLocale()))).toList();
  }

  private <C extends ComboBox<?>> void choice(C box, String key) {
    box.setPlaceholder(getTranslation(key));
    box.setAriaLabel(getTranslation(key));
    box.setClearButtonVisible(true);
  }
}
