package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;

/** Where a stop came from: our own names for it as words, everything else as it was said. */
final class SourceWords {

  private SourceWords() {}

  static String of(Component asker, String detail) {
    return switch (detail) {
      case "page" -> asker.getTranslation("exit.source.page");
      case "one-click" -> asker.getTranslation("exit.source.one-click");
      case "mail" -> asker.getTranslation("exit.source.mail");
      case "api" -> asker.getTranslation("exit.source.api");
      default -> detail;
    };
  }
}
