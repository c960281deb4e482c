package dev.sortie.enrollment;

/** A diagram asks something about a contact that can not be answered. */
public final class BadConditionException extends RuntimeException {

  private BadConditionException(String message) {
    super(message);
  }

  static BadConditionException unreadable(String condition, String reason) {
    return new BadConditionException(
        "Expected a condition, but \"%s\" can not be read: %s".formatted(condition, reason));
  }

  static BadConditionException unanswered(String condition, String reason) {
    return new BadConditionException(
        "Expected an answer to \"%s\", but %s".formatted(condition, reason));
  }

  static BadConditionException noYesOrNo(String condition, Object answer) {
    return new BadConditionException(
        "Expected \"%s\" to be true or false, but it is a %s"
            .formatted(condition, answer.getClass().getSimpleName()));
  }
}
