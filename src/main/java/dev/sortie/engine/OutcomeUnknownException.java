package dev.sortie.engine;

/**
 * The connection broke while a command was under way: the engine may have carried it out or not.
 * Only commands that must not be repeated blindly fail so; for a start {@link
 * EngineRows#instanceOf} tells, soon after.
 */
public final class OutcomeUnknownException extends RuntimeException {

  private OutcomeUnknownException(String command, Throwable cause) {
    super("Expected an answer to " + command + ", but the connection broke", cause);
  }

  static OutcomeUnknownException of(String command, Throwable cause) {
    return new OutcomeUnknownException(command, cause);
  }
}
