package dev.sortie.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One partition: a share of the engine's instances, with a log of its own.
 *
 * @param leader the broker that works on it; null where none does
 * @param replicas brokers that keep it
 * @param healthy whether all of these say they are well
 * @param log null where only a cluster of your own could tell
 */
public record PartitionHealth(
    int id, @Nullable Integer leader, int replicas, boolean healthy, @Nullable Log log) {

  /** From here on a read side that is behind is worth a word. */
  public static final Duration BEHIND = Duration.ofSeconds(30);

  /**
   * Where its log stands, in records.
   *
   * @param written the last record
   * @param processed the last command carried out
   * @param exported the last record whose row is written
   * @param snapshot its state is kept up to here; -1 while there is no snapshot
   * @param queue how long the oldest command that is not carried out has waited
   * @param lag how long ago the oldest record was written whose row is missing
   */
  public record Log(
      boolean processing,
      boolean exporting,
      long written,
      long processed,
      long exported,
      long snapshot,
      Duration queue,
      Duration lag) {

    /** Records whose rows are missing. */
    public long unexported() {
      return Math.max(0, written - exported);
    }
  }

  /** Whether somebody works on it and nobody complains. */
  public boolean well() {
    return leader != null && healthy && (log == null || log.processing());
  }

  /** Whether its rows are so old that pages show the past. */
  public boolean readSideBehind() {
    return log != null && log.unexported() > 0 && log.lag().compareTo(BEHIND) > 0;
  }

  /** Whether it does what comes in as it comes in, and its rows tell of it. */
  boolean atWork() {
    return well() && !readSideBehind() && (log == null || log.queue().compareTo(BEHIND) < 0);
  }
}
