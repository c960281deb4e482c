package dev.sortie.designer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.sortie.base.BpmnCanvas;
import dev.sortie.base.PageHeader;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.campaign.BpmnText;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.designer.Draft;
import dev.sortie.designer.DraftId;
import dev.sortie.designer.Hold;
import dev.sortie.modelcheck.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Canvas, panel and findings of one draft; what is drawn is kept by itself. */
final class DrawingBoard extends Composite<Div> {

  private final transient DesignSources sources;
  private final transient Writer writer;
  private final DraftId id;
  private final PageHeader header;
  private final BpmnCanvas canvas = new BpmnCanvas();
  private final DesignTools tools;
  private final StepPanel panel;
  private final FindingsBar findings;
  private final HeldNote note;
  private final Div board = new Div();
  private transient @Nullable Hold hold;
  private transient List<Finding> found = List.of();
  private boolean engineer;
  private boolean plays;

  DrawingBoard(Draft draft, DesignSources sources, Writer writer) {
    this.sources = sources;
    this.writer = writer;
    this.id = draft.id();
    this.panel =
        new StepPanel(
            canvas::change, new StepForms(sources.campaigns(), this::templates, this::write));
    this.findings =
        new FindingsBar(
            canvas::select,
            (finding, way) ->
                canvas.mend(finding.elementId(), way, Mends.details(finding, draft.campaign())),
            this::write);
    this.note = new HeldNote(this::copy);
    this.tools =
        new DesignTools(
            new DesignTools.Deeds(
                canvas::undo,
                canvas::redo,
                canvas::use,
                this::turnEngineer,
                this::turnPlay,
                this::openPublishing));
    this.header =
        new PageHeader(draft.name())
            .withSubtitle(subtitle(draft))
            .withBeside(
                new StatusPill(getTranslation("designer.draft"), Tone.NEUTRAL), tools.kept())
            .withActions(tools.buttons());
    board.add(canvas, panel);
    board.addClassName("board");
    getContent().addClassName("design");
    getContent().add(header, note, board, findings);

    canvas.setXml(draft.bpmn());
    canvas.onChange(this::keep);
    canvas.onStep(json -> panel.show(ChosenStep.of(json)));
    canvas.onUndoable(tools::undoable);
    check(draft.bpmn());
    canvas.onAlive(this::hold);
    addAttachListener(attached -> hold());
  }

  private String subtitle(Draft draft) {
    return draft.basedOn() == null
        ? getTranslation("designer.new-campaign", draft.campaign())
        : getTranslation("designer.based-on", draft.campaign(), draft.basedOn());
  }

  /** Only while the browser shows the page: one that was lost must not keep the draft. */
  private void hold() {
    show(sources.drafts().hold(id, writer.page(), writer.person()));
  }

  private void show(Hold now) {
    if (now.equals(hold)) {
      return;
    }
    boolean wasMine = hold instanceof Hold.Yours;
    hold = now;
    note.show(now);
    boolean mine = now instanceof Hold.Yours;
    tools.freeze(!mine);
    if (mine && !wasMine) {
      sources.drafts().find(id).ifPresent(draft -> canvas.setXml(draft.bpmn()));
    }
    turn();
  }

  private void turn() {
    findings.freeze(plays || !(hold instanceof Hold.Yours));
    // Nothing can be changed, so the drawing has the panel's room as well.
    boolean isLookedAt = plays || (hold != null && !(hold instanceof Hold.Yours));
    panel.setVisible(!isLookedAt);
    board.setClassName("looked-at", isLookedAt);
    canvas.setMode(mode(), CanvasWords.of(this));
  }

  private BpmnCanvas.Mode mode() {
    if (plays) {
      return BpmnCanvas.Mode.PLAY;
    }
    if (!(hold instanceof Hold.Yours)) {
      return BpmnCanvas.Mode.VIEW;
    }
    return engineer ? BpmnCanvas.Mode.ENGINEER : BpmnCanvas.Mode.EDIT;
  }

  private void turnPlay(boolean wanted) {
    plays = wanted;
    turn();
  }

  private void turnEngineer(boolean wanted) {
    engineer = wanted;
    turn();
    checkAgain();
  }

  private void keep(String xml) {
    Hold now = sources.drafts().save(id, writer.page(), xml, writer.person());
    if (now instanceof Hold.Yours) {
      tools.kept(true);
      sources.drafts().find(id).ifPresent(draft -> header.setTitle(draft.name()));
      check(xml);
    } else {
      tools.kept(false);
      show(now);
    }
  }

  private void check(String xml) {
    CampaignFiles files = new CampaignFiles(BpmnText.bytes(xml), sources.drafts().mails(id));
    found = sources.check().check(files).findings();
    findings.show(found, this::words);
    Map<String, List<BpmnCanvas.Mark>> marks =
        found.stream()
            .filter(finding -> !finding.elementId().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Finding::elementId, Collectors.mapping(this::mark, Collectors.toList())));
    canvas.setFindings(marks);
  }

  private void checkAgain() {
    sources.drafts().find(id).map(Draft::bpmn).ifPresent(this::check);
  }

  private BpmnCanvas.Mark mark(Finding finding) {
    return new BpmnCanvas.Mark(finding.isError() ? "error" : "warning", words(finding));
  }

  private String words(Finding finding) {
    return engineer
        ? sources.texts().text(finding, getLocale())
        : sources.texts().plainText(finding, getLocale());
  }

  private Set<String> templates() {
    return sources.drafts().mails(id).keySet().stream()
        .map(name -> name.template())
        .collect(Collectors.toSet());
  }

  private void write(String template) {
    sources
        .drafts()
        .find(id)
        .map(
            draft ->
                new MailEditor(sources.mails(), draft, template, writer.person(), this::checkAgain))
        .ifPresent(MailEditor::open);
  }

  private void openPublishing() {
    new PublishDraftDialog(sources, id, writer.person(), found).open();
  }

  private void copy() {
    sources
        .drafts()
        .copy(id, writer.person())
        .ifPresent(copy -> UI.getCurrentOrThrow().navigate("drafts/" + copy.id()));
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    sources.drafts().letGo(id, writer.page());
  }
}
