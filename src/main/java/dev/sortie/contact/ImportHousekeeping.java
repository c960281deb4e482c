package dev.sortie.contact;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after imports that nobody looks after, at the start and every few seconds. */
@Component
final class ImportHousekeeping {

  private final ContactImports imports;

  ImportHousekeeping(ContactImports imports) {
    this.imports = imports;
  }

  /** Not only at the start: the database may need a moment to notice that its client died. */
  @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT0S")
  void tidy() {
    imports.tidy();
  }
}
