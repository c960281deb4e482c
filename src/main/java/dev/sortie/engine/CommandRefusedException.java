package dev.sortie.engine;

/** The engine refused a command for good, for example to start a version that it does not know. */
public final class CommandRefusedException extends RuntimeException {

  private final String reason;

  private CommandRefusedException(String command, String reason, Throwable cause) {
    super("Expected the engine to take " + command + ", but " + reason, cause);
    this.reason = reason;
  }

  static CommandRefusedException of(String command, String reason, Throwable cause) {
    return new CommandRefusedException(command, reason, cause);
  }

  /** The engine's own words. */
  public String reason() {
    return reason;
  }
}
