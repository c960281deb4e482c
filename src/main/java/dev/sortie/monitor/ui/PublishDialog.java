package dev.sortie.monitor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.sortie.base.Notices;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignUpload;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.FindingTexts;
import dev.sortie.campaign.PublishOutcome;
import dev.sortie.shared.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** Takes a diagram or an archive, publishes it, and says what became of it. */
final class PublishDialog extends Dialog {

  private final BiFunction<CampaignFiles, String, PublishOutcome> publish;
  private final FindingTexts texts;
  private volatile String note = "";
  private final Div outcome = new Div();

  PublishDialog(BiFunction<CampaignFiles, String, PublishOutcome> publish, FindingTexts texts) {
    this.publish = publish;
    this.texts = texts;
    Upload upload = new Upload();
    upload.setUploadHandler(this::receive);
    upload.setMaxFiles(1);
    upload.setAcceptedFileExtensions(".bpmn", ".zip");
    upload.setUploadButton(
        new Button(getTranslation("monitor.publish.choose"), Symbol.FILE.icon()));
    upload.setDropLabel(new Span(getTranslation("monitor.publish.drop")));
    upload.addFileRejectedListener(rejected -> say(getTranslation("monitor.publish.other-file")));
    TextArea said = new TextArea(getTranslation("monitor.publish.note"));
    said.setMaxLength(CampaignVersion.LONGEST_NOTE);
    said.setWidthFull();
    said.addValueChangeListener(typed -> note = typed.getValue());
    outcome.getElement().setAttribute("aria-live", "polite");

    setHeaderTitle(getTranslation("monitor.publish.title"));
    addClassName("sortie-publish");
    add(new Paragraph(getTranslation("monitor.publish.text")), said, upload, outcome);
    getFooter().add(new Button(getTranslation("base.close"), click -> close()));
  }

  /** Runs without the session's lock, since the engine may take its time. */
  private void receive(UploadEvent event) throws IOException {
    UI ui = event.getUI();
    try (InputStream file = event.getInputStream()) {
      PublishOutcome published = publish.apply(CampaignUpload.read(file), note);
      Future<?> unused = ui.access(() -> show(published));
    } catch (RequestException refused) {
      Future<?> unused = ui.access(() -> Notices.error(refused));
    }
  }

  void show(PublishOutcome published) {
    outcome.removeAll();
    switch (published) {
      case PublishOutcome.Published done ->
          say(getTranslation("monitor.publish.done", String.valueOf(done.version().number())));
      case PublishOutcome.Unchanged same ->
          say(getTranslation("monitor.publish.same", String.valueOf(same.version().number())));
      case PublishOutcome.Refused refused -> say(getTranslation("monitor.publish.refused"));
    }
    outcome.add(new FindingList(published.findings(), texts));
  }

  private void say(String text) {
    outcome.removeAll();
    outcome.add(new Paragraph(text));
  }
}
