package dev.sortie.monitor.ui;

import dev.sortie.modelcheck.StepKind;

/** The words for kinds of steps. */
final class StepWords {

  private StepWords() {}

  /** Bundle key of what a marketer calls this kind. */
  static String key(StepKind kind) {
    return switch (kind) {
      case SEND_EMAIL -> "monitor.kind.send-email";
      case WAIT -> "monitor.kind.wait";
      case WAIT_FOR -> "monitor.kind.wait-for";
      case CHECK -> "monitor.kind.check";
      case SPLIT -> "monitor.kind.split";
      case UPDATE_CONTACT -> "monitor.kind.update-contact";
      case START_CAMPAIGN -> "monitor.kind.start-campaign";
      case HUMAN_TASK -> "monitor.kind.human-task";
      case CALL_WEBHOOK -> "monitor.kind.call-webhook";
      case START, GATEWAY, SEQUENCE, DOOR, END, OTHER -> "monitor.kind.other";
    };
  }
}
