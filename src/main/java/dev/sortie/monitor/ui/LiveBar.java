package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.sortie.campaign.CampaignVersion;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Which versions, which time, coloured by what. */
final class LiveBar extends Composite<Div> {

  private final Select<CampaignVersion> version = new Select<>();
  private final Select<Period> period = new Select<>();
  private final Select<Heat> heat = new Select<>();
  private final DayRange days = new DayRange("monitor.live.days");
  private final transient Consumer<LiveChoice> changed;

  /**
   * @param versions of the campaign, newest first
   */
  LiveBar(List<CampaignVersion> versions, LiveChoice choice, Consumer<LiveChoice> changed) {
    this.changed = changed;
    version.setLabel(getTranslation("monitor.version"));
    version.setItems(versions);
    version.setEmptySelectionAllowed(true);
    version.setEmptySelectionCaption(getTranslation("monitor.live.all-versions"));
    version.setItemLabelGenerator(
        item ->
            item == null
                ? getTranslation("monitor.live.all-versions")
                : getTranslation("monitor.version.number", String.valueOf(item.number())));
    period.setLabel(getTranslation("monitor.live.period"));
    period.setItems(Period.values());
    period.setItemLabelGenerator(item -> getTranslation("monitor.live.period." + item.word()));
    heat.setLabel(getTranslation("monitor.live.heat"));
    heat.setItems(Heat.values());
    heat.setItemLabelGenerator(item -> getTranslation("monitor.live.heat." + item.word()));
    show(versions, choice);
    version.addValueChangeListener(event -> tell());
    period.addValueChangeListener(event -> tell());
    heat.addValueChangeListener(event -> tell());
    days.onChange(this::tell);
    getContent().addClassName("live-bar");
    version.setVisible(versions.size() > 1);
    getContent().add(version, period, days, heat);
  }

  private void show(List<CampaignVersion> versions, LiveChoice choice) {
    versions.stream()
        .filter(item -> Objects.equals(item.number(), choice.version()))
        .findFirst()
        .ifPresent(version::setValue);
    period.setValue(choice.period());
    heat.setValue(choice.heat());
    days.setValue(choice.days());
    days.setVisible(choice.period() == Period.DAYS);
  }

  private void tell() {
    days.setVisible(period.getValue() == Period.DAYS);
    CampaignVersion one = version.getValue();
    changed.accept(
        new LiveChoice(
            one == null ? null : one.number(),
            period.getValue(),
            days.getValue(),
            heat.getValue()));
  }
}
