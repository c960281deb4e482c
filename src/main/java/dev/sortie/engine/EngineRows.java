package dev.sortie.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/**
 * What the exporter wrote: the engine's own word on where instances are, a fraction of a second
 * after it happened, and later only while the database was away.
 */
@Repository
public class EngineRows {

  /** How many are in and went through each element of this version, by element id. */
  public Map<String, ElementCount> counts(long processDefinitionKey) {
    throw new UnsupportedOperationException();
  }

  /**
   * The instance that carries this enrollment: a running one before an ended one, then the oldest.
   * Empty also while the exporter has not got that far.
   */
  public Optional<Long> instanceOf(UUID enrollmentId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes endings from the queue, oldest first, each for one taker only. To be called inside a
   * transaction: they are gone when it commits and back when it does not.
   */
  public List<Ending> takeEndings(int max) {
    throw new UnsupportedOperationException();
  }

  /**
   * Calls this after new rows were written, at most a few times a second, on a thread that it may
   * block. Also once after every time the connection was lost, since calls may have been missed.
   */
  public void onRows(Runnable listener) {
    throw new UnsupportedOperationException();
  }
}
