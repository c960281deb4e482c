package dev.sortie.designer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.sortie.base.Notices;
import dev.sortie.base.Symbol;
import dev.sortie.designer.Pictures;
import dev.sortie.shared.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Takes a picture for a mail, and the words for those who do not see it. */
final class PictureDialog extends Dialog {

  private final transient Pictures pictures;
  private final transient BiConsumer<String, String> insert;
  private final String person;
  private final Image seen = new Image();
  private final TextField words = new TextField();
  private final Button put;

  /**
   * @param insert called with the picture's address and its words
   */
  PictureDialog(Pictures pictures, String person, BiConsumer<String, String> insert) {
    this.pictures = pictures;
    this.person = person;
    this.insert = insert;
    this.put = new Button(getTranslation("designer.picture.insert"), click -> put());
    put.addThemeVariants(ButtonVariant.PRIMARY);
    put.setEnabled(false);
    setHeaderTitle(getTranslation("designer.picture.title"));
    setWidth("min(94vw, 30rem)");
    words.setLabel(getTranslation("designer.picture.words"));
    words.setHelperText(getTranslation("designer.picture.words.help"));
    words.setWidthFull();
    seen.addClassName("seen");
    seen.setAlt("");
    seen.setVisible(false);
    Div fields =
        new Div(new Paragraph(getTranslation("designer.picture.text")), upload(), seen, words);
    fields.addClassName("personal");
    add(fields);
    getFooter().add(new Button(getTranslation("designer.mail.cancel"), click -> close()), put);
  }

  private Upload upload() {
    Upload upload = new Upload();
    upload.setUploadHandler(this::receive);
    upload.setMaxFiles(1);
    upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg", ".gif", ".webp");
    upload.setUploadButton(
        new Button(getTranslation("designer.picture.choose"), Symbol.FILE.icon()));
    upload.setDropLabel(new Span(getTranslation("designer.picture.drop")));
    return upload;
  }

  private void receive(UploadEvent event) throws IOException {
    UI ui = event.getUI();
    try (InputStream file = event.getInputStream()) {
      URI address = pictures.add(file, person);
      Future<?> unused = ui.access(() -> show(address));
    } catch (RequestException refused) {
      Future<?> unused = ui.access(() -> Notices.error(refused));
    }
  }

  private void show(URI address) {
    seen.setSrc(address.toString());
    seen.setVisible(true);
    put.setEnabled(true);
  }

  private void put() {
    insert.accept(seen.getSrc(), words.getValue().strip());
    close();
  }
}
