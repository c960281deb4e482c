package dev.sortie.contact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.sortie.base.Notices;
import dev.sortie.base.Symbol;
import dev.sortie.contact.ContactImports;
import dev.sortie.contact.ImportPreview;
import dev.sortie.shared.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes the file. Its bytes go to the disk as they come. */
final class UploadStep extends Composite<Div> {

  private static final long MEGABYTE = 1024L * 1024;

  private final transient ContactImports imports;
  private final transient Consumer<UUID> uploaded;

  UploadStep(ContactImports imports, Consumer<UUID> uploaded) {
    this.imports = imports;
    this.uploaded = uploaded;
    long megabytes = imports.maxSize() / MEGABYTE;

    Button choose = new Button(getTranslation("contact.import.choose"), Symbol.UPLOAD.icon());
    choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Upload upload = new Upload(this::receive);
    upload.setUploadButton(choose);
    upload.setDropLabel(new Span(getTranslation("contact.import.drop")));
    upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
    upload.setMaxFiles(1);
    upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, imports.maxSize()));
    upload.setI18n(new UploadWords(this::getTranslation, megabytes));
    upload.addFileRejectedListener(
        event ->
            Notices.error(
                event.getErrorMessage(),
                getTranslation("contact.import.nothing-kept"),
                getTranslation("contact.import.rejected.remedy", megabytes)));

    getContent().addClassName("contact-upload");
    getContent().add(upload, new Paragraph(getTranslation("contact.import.formats", megabytes)));
  }

  private void receive(UploadEvent event) throws IOException {
    try (InputStream content = event.getInputStream()) {
      ImportPreview preview = imports.upload(event.getFileName(), event.getFileSize(), content);
      var unused = event.getUI().access(() -> uploaded.accept(preview.id()));
    } catch (RequestException refused) {
      var unused = event.getUI().access(() -> Notices.error(refused));
      event.reject();
    }
  }
}
