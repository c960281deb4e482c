package dev.sortie.modelcheck;

import java.util.Locale;

/** The three ways out that every campaign has, as they are written in the diagram. */
enum Exit {
  CONVERTED("exit_Converted", "sortie.contact-converted"),
  UNSUBSCRIBED("exit_Unsubscribed", "sortie.contact-unsubscribed"),
  SUPERSEDED("exit_Superseded", "sortie.campaign-started");

  private final String elementId;
  private final String message;

  Exit(String elementId, String message) {
    this.elementId = elementId;
    this.message = message;
  }

  String elementId() {
    return elementId;
  }

  /** The message that opens it. */
  String message() {
    return message;
  }

  /** Bundle key of what is wrong with it. */
  String key(String fault) {
    return "modelcheck." + fault + "." + name().toLowerCase(Locale.ROOT);
  }
}
