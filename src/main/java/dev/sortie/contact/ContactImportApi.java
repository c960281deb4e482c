package dev.sortie.contact;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;

/** Imports for programs: a form with a file in, a job out. */
@RestController
@RequestMapping("/api/contacts/import")
final class ContactImportApi {

  /** What was started and where its progress is to be read. */
  record Started(UUID id, URI job) {}

  private final ContactImports imports;

  ContactImportApi(ContactImports imports) {
    this.imports = imports;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Started> start(
      @RequestPart("file") MultipartFile file,
      @RequestParam(defaultValue = "{}") String mapping,
      @RequestParam(defaultValue = "") Set<String> tags,
      @RequestParam(defaultValue = "") String consentSource,
      @RequestParam(defaultValue = "") String consentVersion,
      @RequestParam(defaultValue = "") String language)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      ImportPreview preview = imports.upload(name, file.getSize(), content);
      List<ImportColumn> columns = ImportMapping.apply(parsed(mapping), preview.columns());
      imports.start(
          preview.id(), new ImportOptions(columns, tags, consentSource, consentVersion, language));
      URI job = URI.create("/api/jobs/" + preview.id());
      return ResponseEntity.accepted().location(job).body(new Started(preview.id(), job));
    }
  }

  private static Map<String, String> parsed(String mapping) {
    try {
      return Json.texts(mapping);
    } catch (JacksonException noObject) {
      throw ImportRefusedException.mapping();
    }
  }
}
