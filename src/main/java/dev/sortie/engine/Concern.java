package dev.sortie.engine;

/** What is not as it should be with the engine, the worst first. */
public enum Concern {
  /** It was there and is not now. */
  AWAY(true),
  /** It is coming up. */
  STARTING(false),
  /** It refuses commands: its disk is nearly full. */
  DISK_FULL(true),
  /** A partition has nobody who works on it, or says that it is not well. */
  PARTITION_ILL(true),
  /** Timers do not go off although it is well. */
  TIMERS_STUCK(true),
  /** The database does not answer. */
  DATABASE_AWAY(true),
  /** Pages show what was, not what is. */
  READ_SIDE_BEHIND(false),
  /** Timers go off late. */
  TIMERS_LATE(false),
  /** There are jobs that nobody does. */
  JOBS_UNTAKEN(false),
  /** Rows are missing. */
  RECORDS_SET_ASIDE(false),
  /** Its disk will be full before long. */
  DISK_LOW(false);

  private final boolean grave;

  Concern(boolean grave) {
    this.grave = grave;
  }

  /** Whether contacts feel it: something does not go on. */
  public boolean grave() {
    return grave;
  }
}
