package dev.sortie.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is, in figures.
 *
 * @param at when these were read, in Sortie's time
 * @param embedded whether it is the one that Sortie runs; else much is not for us to know
 * @param partitions none while it does not answer
 * @param storage null for a cluster of your own
 * @param process null for a cluster of your own
 * @param outages when it went away since Sortie started
 */
public record Checkup(
    Instant at,
    EngineStatus status,
    boolean embedded,
    List<PartitionHealth> partitions,
    Pressure pressure,
    Timers timers,
    RowHealth rows,
    @Nullable Storage storage,
    @Nullable Running process,
    Outages outages) {

  /**
   * Timers that are late.
   *
   * @param stuck whether some do not go off although the engine is well
   */
  public record Timers(LateTimers late, boolean stuck) {}

  /**
   * The child process.
   *
   * @param heapUsed bytes; -1 while it does not say
   * @param heapMost bytes; -1 while it does not say
   */
  public record Running(BrokerProcess process, long heapUsed, long heapMost) {}

  /**
   * Times that it went away.
   *
   * @param latest the newest first, not all
   */
  public record Outages(long count, List<Outage> latest) {

    public Outages {
      latest = List.copyOf(latest);
    }
  }

  public Checkup {
    partitions = List.copyOf(partitions);
  }

  /** The same with what is known of its state at this moment. */
  Checkup with(EngineStatus now) {
    return now.equals(status)
        ? this
        : new Checkup(
            at,
            now,
            embedded,
            now.answers() ? partitions : List.of(),
            pressure,
            timers,
            rows,
            storage,
            process,
            outages);
  }

  /** What is not as it should be, the worst first; none where all is well. */
  public List<Concern> concerns() {
    List<Concern> all = new ArrayList<>();
    switch (status.state()) {
      case READY -> {}
      case STARTING -> all.add(Concern.STARTING);
      case AWAY, STOPPED -> all.add(Concern.AWAY);
      case DISK_FULL -> all.add(Concern.DISK_FULL);
    }
    add(all, Concern.PARTITION_ILL, partitions.stream().anyMatch(one -> !one.well()));
    add(all, Concern.TIMERS_STUCK, timers.stuck());
    add(all, Concern.DATABASE_AWAY, rows.away());
    add(
        all,
        Concern.READ_SIDE_BEHIND,
        partitions.stream().anyMatch(PartitionHealth::readSideBehind));
    add(all, Concern.TIMERS_LATE, !timers.stuck() && timers.late().late() > 0);
    add(all, Concern.JOBS_UNTAKEN, rows.jobs().stream().anyMatch(one -> one.untaken(at)));
    add(all, Concern.RECORDS_SET_ASIDE, rows.setAsides().count() > 0);
    add(
        all,
        Concern.DISK_LOW,
        storage != null && storage.low() && status.state() != EngineStatus.State.DISK_FULL);
    return all;
  }

  private static void add(List<Concern> all, Concern concern, boolean there) {
    if (there) {
      all.add(concern);
    }
  }
}
