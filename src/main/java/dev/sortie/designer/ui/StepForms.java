package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The settings of each kind of step. */
final class StepForms {

  private static final List<String> ROLES = List.of("marketer", "monitor", "engineer", "admin");

  private final Campaigns campaigns;
  private final Supplier<Set<String>> mails;
  private final Consumer<String> write;

  /**
   * @param mails the mails that the draft has
   * @param write opens a mail of the draft to be written
   */
  StepForms(Campaigns campaigns, Supplier<Set<String>> mails, Consumer<String> write) {
    this.campaigns = campaigns;
    this.mails = mails;
    this.write = write;
  }

  /** The fields of this step; what is typed goes to {@code change} as settings of the diagram. */
  List<Component> of(ChosenStep step, Consumer<Map<String, String>> change) {
    return switch (step.kind()) {
      case "send-email" -> new SendForm(mails.get(), write).of(step, change);
      case "wait" -> WaitForm.of(step, change);
      case "wait-for" ->
          List.of(FormField.text("event", step, change).matching("[A-Za-z0-9][A-Za-z0-9._-]*"));
      case "check" -> CheckForm.of(step, change);
      case "split" -> List.of(FormField.text("weights", step, change));
      case "update-contact" ->
          List.of(
              FormField.text("addTags", step, change),
              FormField.text("removeTags", step, change),
              new AttributesForm(step, change));
      case "start-campaign" -> List.of(campaign(step, change));
      case "human-task" ->
          List.of(
              FormField.area("text", step, change),
              role(step, change),
              FormField.text("answers", step, change),
              FormField.text("result", step, change).matching("[a-zA-Z_][a-zA-Z0-9_]*"));
      case "call-webhook" ->
          List.of(FormField.text("url", step, change).matching("https?://[^\\s@/]+[^\\s]*"));
      case "way" -> way(step, change);
      case "campaign" ->
          List.of(
              FormField.text("sortie.name.fr", step, change),
              FormField.area("description", step, change),
              FormField.text("sortie.goals", step, change),
              FormField.text("sortie.starts-on", step, change),
              FormField.text("sortie.supersedes", step, change),
              FormField.text("sortie.keeps-out-in", step, change),
              FormField.text("sortie.keeps-out-was-in", step, change),
              FormField.text("sortie.after-goal", step, change)
                  .matching("at-once|never|P\\d{1,4}D"),
              FormField.text("sortie.group", step, change));
      default -> List.of();
    };
  }

  private Component campaign(ChosenStep step, Consumer<Map<String, String>> change) {
    ComboBox<Campaign> choice = new ComboBox<>(FormField.label("campaign"));
    choice.setItems(campaigns.all());
    choice.setItemLabelGenerator(campaign -> campaign.name(UI.getCurrentOrThrow().getLocale()));
    choice.setWidthFull();
    CampaignKey.tryParse(step.field("campaign"))
        .flatMap(campaigns::find)
        .ifPresent(choice::setValue);
    choice.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient() && chosen.getValue() != null) {
            change.accept(Map.of("campaign", chosen.getValue().key().value()));
          }
        });
    return choice;
  }

  private static Component role(ChosenStep step, Consumer<Map<String, String>> change) {
    Select<String> choice = new Select<>();
    choice.setLabel(FormField.label("role"));
    choice.setItems(ROLES);
    choice.setItemLabelGenerator(role -> FormField.label("role." + role));
    choice.setWidthFull();
    if (ROLES.contains(step.field("role"))) {
      choice.setValue(step.field("role"));
    }
    choice.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient()) {
            change.accept(Map.of("role", chosen.getValue()));
          }
        });
    return choice;
  }

  private static List<Component> way(ChosenStep step, Consumer<Map<String, String>> change) {
    Checkbox otherwise = new Checkbox(FormField.label("otherwise"));
    FormField condition = FormField.text("condition", step, typed -> {});
    boolean isDefault = step.field("otherwise").equals("true");
    otherwise.setValue(isDefault);
    condition.setEnabled(!isDefault);
    otherwise.addValueChangeListener(
        ticked -> {
          condition.setEnabled(!ticked.getValue());
          change.accept(way(ticked.getValue(), condition.value()));
        });
    condition.onChange(typed -> change.accept(way(otherwise.getValue(), typed)));
    return List.of(otherwise, condition);
  }

  private static Map<String, String> way(boolean otherwise, String condition) {
    return Map.of("otherwise", otherwise ? "true" : "", "condition", otherwise ? "" : condition);
  }
}
