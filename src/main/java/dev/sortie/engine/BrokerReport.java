package dev.sortie.engine;

import java.util.List;

/**
 * What the embedded broker says of itself.
 *
 * @param rejected commands that it did not take since it started, because it had too many
 * @param inFlight commands that it is at work on
 * @param limit how many it takes at a time, learnt by itself
 * @param heapUsed bytes
 * @param heapMost bytes
 */
record BrokerReport(
    List<PartitionReport> partitions,
    long rejected,
    long inFlight,
    long limit,
    long heapUsed,
    long heapMost) {

  /**
   * One partition. Positions count its records from 1 on; -1 where there is none yet.
   *
   * @param written the last record of its log
   * @param processed the last command that it carried out
   * @param exported up to this record the exporter says that all is written
   * @param handedOver the last record that the exporter was given, written or not
   * @param snapshot up to this record its state is kept apart from the log
   */
  record PartitionReport(
      int id,
      boolean processing,
      boolean exporting,
      long written,
      long processed,
      long exported,
      long handedOver,
      long snapshot) {}
}
