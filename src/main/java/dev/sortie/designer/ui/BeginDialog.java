package dev.sortie.designer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.sortie.base.Notices;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignUpload;
import dev.sortie.designer.Draft;
import dev.sortie.designer.Drafts;
import dev.sortie.shared.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to begin a campaign; none of them begins with an empty page. */
final class BeginDialog extends Dialog {

  private enum Way {
    LIKE,
    INTENT,
    BLANK,
    FILE
  }

  private static final String[] NAMED = {
    "start_Enrolled",
    "sequence",
    "start_Sequence",
    "end_Sequence",
    "end_Finished",
    "exit_Converted",
    "end_Converted",
    "exit_Unsubscribed",
    "end_Unsubscribed",
    "exit_Superseded",
    "end_Superseded"
  };

  private final transient DesignSources sources;
  private final String person;
  private final TextField name = new TextField();
  private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
  private final ComboBox<Campaign> like = new ComboBox<>();
  private final IntentForm intent;
  private final Upload upload = new Upload();
  private final Button begin;

  BeginDialog(DesignSources sources, String person) {
    this.sources = sources;
    this.person = person;
    this.begin = new Button(getTranslation("designer.begin.go"), click -> begin());
    this.intent = new IntentForm(sources.campaigns().all(), this::arrange);
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    setHeaderTitle(getTranslation("designer.begin.title"));
    addClassName("begin-draft");
    setWidth("min(94vw, 34rem)");
    way.setLabel(getTranslation("designer.begin.with"));
    way.setItems(Way.values());
    way.setItemLabelGenerator(
        one -> getTranslation("designer.begin.way." + one.name().toLowerCase(Locale.ROOT)));
    name.setLabel(getTranslation("designer.begin.name"));
    name.setHelperText(getTranslation("designer.begin.name.help"));
    name.setWidthFull();
    name.setMaxLength(80);
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(typed -> arrange());
    like.setLabel(getTranslation("designer.begin.like"));
    like.setItems(sources.campaigns().all());
    like.setItemLabelGenerator(campaign -> campaign.name(getLocale()));
    like.setWidthFull();
    like.addValueChangeListener(chosen -> arrange());
    upload.setUploadHandler(this::receive);
    upload.setMaxFiles(1);
    upload.setAcceptedFileExtensions(".bpmn", ".zip");
    upload.setUploadButton(new Button(getTranslation("designer.begin.choose"), Symbol.FILE.icon()));
    upload.setDropLabel(new Span(getTranslation("designer.begin.drop")));
    way.addValueChangeListener(chosen -> arrange());
    Div fields =
        new Div(
            new Paragraph(getTranslation("designer.begin.text")), way, like, name, intent, upload);
    fields.addClassName("fields");
    add(fields);
    getFooter().add(new Button(getTranslation("designer.begin.cancel"), click -> close()), begin);
    way.setValue(sources.campaigns().all().isEmpty() ? Way.INTENT : Way.LIKE);
    arrange();
  }

  private void arrange() {
    Way chosen = way.getValue();
    like.setVisible(chosen == Way.LIKE);
    intent.setVisible(chosen == Way.INTENT);
    name.setVisible(chosen != Way.FILE);
    upload.setVisible(chosen == Way.FILE);
    begin.setVisible(chosen != Way.FILE);
    begin.setEnabled(!name.getValue().isBlank() && isAnswered(chosen));
  }

  private boolean isAnswered(Way chosen) {
    return switch (chosen) {
      case LIKE -> like.getValue() != null;
      case INTENT -> intent.intent().isPresent();
      case BLANK -> true;
      case FILE -> false;
    };
  }

  private void begin() {
    String called = name.getValue().strip();
    Drafts drafts = sources.drafts();
    switch (way.getValue()) {
      case LIKE -> open(drafts.ofNew(called, like.getValue().key(), person));
      case INTENT ->
          intent
              .intent()
              .ifPresent(wanted -> open(drafts.ofIntent(called, wanted, names(), person)));
      case BLANK -> open(drafts.ofIntent(called, null, names(), person));
      case FILE -> {}
    }
  }

  private Map<String, String> names() {
    return Stream.of(NAMED)
        .collect(Collectors.toMap(id -> id, id -> getTranslation("designer.blank." + id)));
  }

  private void receive(UploadEvent event) throws IOException {
    UI ui = event.getUI();
    try (InputStream file = event.getInputStream()) {
      Draft draft = sources.drafts().ofFiles(CampaignUpload.read(file), person);
      Future<?> unused = ui.access(() -> open(draft));
    } catch (RequestException refused) {
      Future<?> unused = ui.access(() -> Notices.error(refused));
    }
  }

  private void open(Draft draft) {
    close();
    UI.getCurrentOrThrow().navigate("drafts/" + draft.id());
  }
}
