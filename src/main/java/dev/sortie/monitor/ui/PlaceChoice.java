package dev.sortie.monitor.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.Campaigns;
import dev.sortie.modelcheck.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which campaign, which version of it, at which step. Versions are those of the campaign, steps
 * those of the version: of the live one while none is chosen.
 */
final class PlaceChoice {

  private final Campaigns campaigns;
  private final Runnable changed;
  private final ComboBox<Campaign> campaign = new ComboBox<>();
  private final ComboBox<CampaignVersion> version = new ComboBox<>();
  private final ComboBox<Step> step = new ComboBox<>();
  private List<Step> offered = List.of();
  private boolean setting;

  PlaceChoice(Campaigns campaigns, Locale reader, Runnable changed) {
    this.campaigns = campaigns;
    this.changed = changed;
    campaign.setItems(
        campaigns.all().stream().sorted(Comparator.comparing(one -> one.name(reader))).toList());
    campaign.setItemLabelGenerator(one -> one.name(reader));
    version.setItemLabelGenerator(
        one -> I18NProvider.translate("monitor.version.number", String.valueOf(one.number())));
    step.setItemLabelGenerator(Step::name);
    campaign.addValueChangeListener(chosen -> byPerson(() -> offerVersions(null, null)));
    version.addValueChangeListener(chosen -> byPerson(() -> offerSteps(element())));
    step.addValueChangeListener(chosen -> byPerson(() -> {}));
    offerVersions(null, null);
  }

  /** The fields, in their order. */
  List<ComboBox<?>> fields() {
    return List.of(campaign, version, step);
  }

  /** Shows a place without telling of it; what is not there is left empty. */
  void show(@Nullable CampaignKey within, @Nullable Integer number, @Nullable String element) {
    quietly(
        () -> {
          campaign.setValue(Optional.ofNullable(within).flatMap(campaigns::find).orElse(null));
          offerVersions(number, element);
        });
  }

  @Nullable CampaignKey campaign() {
    Campaign chosen = campaign.getValue();
    return chosen == null ? null : chosen.key();
  }

  @Nullable Integer version() {
    CampaignVersion chosen = version.getValue();
    return chosen == null ? null : chosen.number();
  }

  @Nullable String element() {
    Step chosen = step.getValue();
    return chosen == null ? null : chosen.id();
  }

  /** Whether this element of the diagram is one where somebody can be. */
  boolean offers(String element) {
    return offered.stream().anyMatch(one -> one.id().equals(element));
  }

  private void offerVersions(@Nullable Integer number, @Nullable String element) {
    Campaign within = campaign.getValue();
    List<CampaignVersion> versions = within == null ? List.of() : campaigns.versions(within.key());
    version.setItems(versions);
    version.setEnabled(!versions.isEmpty());
    version.setValue(
        versions.stream()
            .filter(one -> Objects.equals(one.number(), number))
            .findFirst()
            .orElse(null));
    offerSteps(element);
  }

  private void offerSteps(@Nullable String element) {
    Campaign within = campaign.getValue();
    offered =
        within == null
            ? List.of()
            : steps(Objects.requireNonNullElse(version.getValue(), within.live()));
    step.setItems(offered);
    step.setEnabled(!offered.isEmpty());
    step.setValue(
        offered.stream().filter(one -> one.id().equals(element)).findFirst().orElse(null));
  }

  /** Those where somebody can be; a gateway only where it waits for an event. */
  private List<Step> steps(CampaignVersion of) {
    return campaigns.outline(of.id()).steps().stream()
        .filter(
            one ->
                switch (one.kind()) {
                  case SEND_EMAIL,
                      WAIT,
                      WAIT_FOR,
                      CHECK,
                      SPLIT,
                      UPDATE_CONTACT,
                      START_CAMPAIGN,
                      HUMAN_TASK,
                      CALL_WEBHOOK ->
                      true;
                  case OTHER -> true;
                  case START, GATEWAY, SEQUENCE, DOOR, END -> false;
                })
        .toList();
  }

  private void byPerson(Runnable consequence) {
    if (!setting) {
      quietly(consequence);
      changed.run();
    }
  }

  private void quietly(Runnable change) {
    setting = true;
    change.run();
    setting = false;
  }
}
