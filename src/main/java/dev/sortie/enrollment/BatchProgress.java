package dev.sortie.enrollment;

import dev.sortie.shared.Progress;
import dev.sortie.shared.ProgressSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells how far a batch is, to whoever asks for a job by its id. */
@Component
final class BatchProgress implements ProgressSource {

  private final EnrollmentBatchRepository batches;

  BatchProgress(EnrollmentBatchRepository batches) {
    this.batches = batches;
  }

  @Override
  public Optional<Progress> progress(UUID id) {
    return batches.find(new BatchId(id)).map(BatchProgress::progress);
  }

  private static Progress progress(EnrollmentBatch batch) {
    EntryCounts counts = batch.counts();
    return new Progress(
        batch.id().value(),
        "enrollment.batch",
        batch.isDone() ? Progress.State.DONE : Progress.State.RUNNING,
        batch.started(),
        counts.entering(),
        notes(counts));
  }

  private static List<Progress.Note> notes(EntryCounts counts) {
    List<Progress.Note> notes = new ArrayList<>();
    note(notes, "enrollment.stays-out.inside", counts.alreadyInside());
    note(notes, "enrollment.stays-out.suppressed", counts.suppressed());
    note(notes, "enrollment.stays-out.without-consent", counts.withoutConsent());
    note(notes, "enrollment.stays-out.kept-out", counts.keptOut());
    note(notes, "enrollment.stays-out.unknown", counts.unknown());
    return notes;
  }

  private static void note(List<Progress.Note> notes, String key, long count) {
    if (count > 0) {
      notes.add(new Progress.Note(0, "", key, List.of(count)));
    }
  }
}
