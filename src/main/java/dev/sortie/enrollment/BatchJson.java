package dev.sortie.enrollment;

import java.util.UUID;

/** A batch as the API answers it. The counts grow until {@code selecting} is false. */
record BatchJson(
    UUID id, String campaign, boolean selecting, boolean done, EntryCounts counts, long started) {

  static BatchJson of(EnrollmentBatch batch) {
    return new BatchJson(
        batch.id().value(),
        batch.campaign().value(),
        batch.selecting(),
        batch.isDone(),
        batch.counts(),
        batch.started());
  }
}
