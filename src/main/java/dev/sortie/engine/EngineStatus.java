package dev.sortie.engine;

import java.util.List;

/**
 * How the engine is.
 *
 * @param arguments for the placeholders of the sentence {@link #textKey}
 */
public record EngineStatus(State state, List<String> arguments) {

  /** What one can expect of the engine. Each has a sentence {@code engine.state.<state>}. */
  public enum State {
    /** Coming up for the first time; commands wait. */
    STARTING,
    /** Takes commands and hands out jobs. */
    READY,
    /** Was there and is not now; it is started again, or looked for again. Commands wait. */
    AWAY,
    /** Runs, but refuses commands because its disk is nearly full. What is there is kept. */
    DISK_FULL,
    /** Stopped together with Sortie. */
    STOPPED
  }

  public EngineStatus {
    arguments = List.copyOf(arguments);
  }

  /** Whether commands are taken now. */
  public boolean ready() {
    return state == State.READY;
  }

  /** Whether it answers: also while it refuses commands because its disk is nearly full. */
  public boolean answers() {
    return state == State.READY || state == State.DISK_FULL;
  }

  /** Bundle key of the sentence that says it to a person. */
  public String textKey() {
    return switch (state) {
      case STARTING -> "engine.state.starting";
      case READY -> "engine.state.ready";
      case AWAY -> "engine.state.away";
      case DISK_FULL -> "engine.state.disk-full";
      case STOPPED -> "engine.state.stopped";
    };
  }
}
