package dev.sortie.designer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.sortie.base.Notices;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.designer.DraftId;
import dev.sortie.designer.DraftOutcome;
import dev.sortie.modelcheck.Finding;
import dev.sortie.shared.RequestException;
import java.util.List;

/** The way from a draft to a version: what has to change, what to look at, the three questions. */
final class PublishDraftDialog extends Dialog {

  private final transient DesignSources sources;
  private final DraftId draft;
  private final String person;
  private final ThreeQuestions questions;
  private final TextArea note = new TextArea();
  private final Checkbox seen = new Checkbox();
  private final Div outcome = new Div();
  private final Button publish;

  PublishDraftDialog(DesignSources sources, DraftId draft, String person, List<Finding> findings) {
    this.sources = sources;
    this.draft = draft;
    this.person = person;
    this.questions = new ThreeQuestions(sources.publish().notAnswered(draft), this::ready);
    this.publish = new Button(getTranslation("designer.publish"), click -> publish());
    publish.addThemeVariants(ButtonVariant.PRIMARY);
    setHeaderTitle(getTranslation("designer.publish.title"));
    addClassName("publish-draft");
    setWidth("min(94vw, 46rem)");
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    List<Finding> warnings = findings.stream().filter(finding -> !finding.isError()).toList();
    seen.setLabel(getTranslation("designer.publish.seen", warnings.size()));
    seen.addClassName("seen");
    seen.setVisible(!warnings.isEmpty());
    seen.addValueChangeListener(ticked -> ready());
    note.setLabel(getTranslation("designer.publish.note"));
    note.setHelperText(getTranslation("designer.publish.note.help"));
    note.setMaxLength(CampaignVersion.LONGEST_NOTE);
    note.setWidthFull();
    outcome.getElement().setAttribute("aria-live", "polite");
    getFooter()
        .add(new Button(getTranslation("designer.publish.later"), click -> close()), publish);
    if (!errors.isEmpty()) {
      add(new Paragraph(getTranslation("designer.publish.errors", errors.size())));
      add(new FindingLines(errors, sources.texts()));
      publish.setEnabled(false);
      return;
    }
    add(new Paragraph(getTranslation("designer.publish.text")));
    if (!warnings.isEmpty()) {
      add(new FindingLines(warnings, sources.texts()), seen);
    }
    add(questions, note, outcome);
    ready();
  }

  private void ready() {
    publish.setEnabled(questions.isAllYes() && (seen.getValue() || !seen.isVisible()));
  }

  private void publish() {
    questions
        .answers()
        .forEach(
            answer ->
                sources
                    .drafts()
                    .answer(draft, answer.template(), answer.question(), answer.yes(), person));
    try {
      show(sources.publish().publish(draft, person, note.getValue()));
    } catch (RequestException refused) {
      Notices.error(refused);
    }
  }

  private void show(DraftOutcome published) {
    outcome.removeAll();
    switch (published) {
      case DraftOutcome.Published(var version, var findings) -> {
        Notices.success(getTranslation("designer.published", version.number()));
        leaveFor("campaigns/" + version.key());
      }
      case DraftOutcome.Unchanged(var version) -> {
        Notices.success(getTranslation("designer.unchanged", version.number()));
        leaveFor("campaigns/" + version.key());
      }
      case DraftOutcome.Refused(var findings) ->
          outcome.add(
              new Paragraph(getTranslation("designer.refused")),
              new FindingLines(findings, sources.texts()));
      case DraftOutcome.NotAnswered(var templates) ->
          outcome.add(new Paragraph(getTranslation("designer.not-answered", templates.size())));
      case DraftOutcome.Gone gone ->
          outcome.add(new Paragraph(getTranslation("designer.gone.text")));
    }
  }

  private void leaveFor(String address) {
    close();
    getUI().ifPresent(ui -> ui.navigate(address));
  }
}
