package dev.sortie.exit;

import dev.sortie.shared.Progress;
import dev.sortie.shared.ProgressSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells how far a batch of stops is, to whoever asks for a job by its id. */
@Component
final class StopBatchProgress implements ProgressSource {

  private final StopBatchRepository batches;

  StopBatchProgress(StopBatchRepository batches) {
    this.batches = batches;
  }

  @Override
  public Optional<Progress> progress(UUID id) {
    return batches.find(new StopBatchId(id)).map(StopBatchProgress::progress);
  }

  private static Progress progress(StopBatch batch) {
    return new Progress(
        batch.id().value(),
        "exit.stop-batch",
        batch.isDone() ? Progress.State.DONE : Progress.State.RUNNING,
        batch.stopped(),
        batch.selecting() ? 0 : batch.found(),
        List.of());
  }
}
