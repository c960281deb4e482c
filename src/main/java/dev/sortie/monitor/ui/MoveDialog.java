package dev.sortie.monitor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import dev.sortie.base.Notices;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.modelcheck.Step;
import dev.sortie.recovery.MovePreview;
import dev.sortie.recovery.MoveRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks where people are to go on, shows what that would do, and moves them. */
final class MoveDialog {

  private final ActSources sources;
  private final Acted acted;
  private final Dialog dialog = new Dialog();
  private final Select<CampaignVersion> version = new Select<>();
  private final Select<Step> step = new Select<>();
  private final MovePreviewText preview = new MovePreviewText();
  private final Button action = new Button();

  /** The same request twice, by an impatient hand, is one move. */
  private final String key = "monitor/" + UUID.randomUUID();

  MoveDialog(ActSources sources, Acted acted) {
    this.sources = sources;
    this.acted = acted;
    List<CampaignVersion> versions = sources.campaigns().versions(acted.campaign());
    version.setLabel(dialog.getTranslation("monitor.move.version"));
    version.setItems(versions);
    version.setItemLabelGenerator(one -> name(one, versions.getFirst()));
    version.setWidthFull();
    step.setLabel(dialog.getTranslation("monitor.move.step"));
    step.setItemLabelGenerator(this::name);
    step.setEmptySelectionAllowed(true);
    step.setEmptySelectionCaption(dialog.getTranslation("monitor.move.same-step"));
    step.setWidthFull();
    version.addValueChangeListener(chosen -> offerSteps(chosen.getValue().id()));
    step.addValueChangeListener(chosen -> show());
    action.addThemeVariants(ButtonVariant.PRIMARY);
    action.setDisableOnClick(true);
    action.addClickListener(click -> move());
    dialog.setHeaderTitle(dialog.getTranslation("monitor.move.title", acted.enrollments().size()));
    dialog.setWidth("34rem");
    dialog.addClassName("sortie-move-dialog");
    dialog.add(version, step, preview);
    dialog
        .getFooter()
        .add(
            new Button(dialog.getTranslation("monitor.act.cancel"), click -> dialog.close()),
            action);
    versions.stream()
        .filter(one -> one.id().equals(acted.version()))
        .findFirst()
        .ifPresent(version::setValue);
  }

  void open() {
    dialog.open();
  }

  private String name(CampaignVersion one, CampaignVersion live) {
    return dialog.getTranslation(
        one.equals(live) ? "monitor.move.version.live" : "monitor.version.number",
        String.valueOf(one.number()));
  }

  private String name(@Nullable Step one) {
    return one == null
        ? dialog.getTranslation("monitor.move.same-step")
        : dialog.getTranslation(
            "monitor.move.step.name", one.name(), dialog.getTranslation(StepWords.key(one.kind())));
  }

  private void offerSteps(CampaignVersionId chosen) {
    step.setItems(sources.moves().steps(chosen));
    show();
  }

  private void show() {
    MovePreview now = sources.moves().preview(request());
    preview.show(now);
    action.setText(dialog.getTranslation("monitor.move.action", now.moving()));
    action.setEnabled(now.moving() > 0);
  }

  private MoveRequest request() {
    Step chosen = step.getValue();
    return new MoveRequest(
        acted.enrollments(), version.getValue().id(), chosen == null ? null : chosen.id());
  }

  private void move() {
    sources.moves().move(request(), sources.actor(), key);
    dialog.close();
    Notices.success(dialog.getTranslation("monitor.move.begun"));
  }
}
