package dev.sortie.monitor;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Finds instances, those that came in last first. */
@Service
public final class InstanceSearch {

  /** As far as lists and the numbers beside them go; who looks for more narrows the search. */
  public static final int MOST = 10_000;

  private static final int CHUNK = 1000;

  private final InstanceRepository repository;

  InstanceSearch(InstanceRepository repository) {
    this.repository = repository;
  }

  public List<InstanceLine> page(InstanceQuery query, int offset, int limit) {
    return repository.page(query, offset, Math.min(limit, Math.max(0, MOST - offset)));
  }

  /** How many there are, at most {@link #MOST}. */
  public int count(InstanceQuery query) {
    return repository.count(query, MOST);
  }

  /**
   * How many of the newest {@link #MOST} of these are at each element now, by element id; of any
   * {@link #MOST} where the query asks for an element.
   */
  public Map<String, Long> places(InstanceQuery query) {
    return repository.places(query, MOST);
  }

  /** Hands over all of them, however many, in chunks; those that come in meanwhile are left out. */
  public void each(InstanceQuery query, Consumer<List<InstanceLine>> taker) {
    List<InstanceLine> chunk = repository.page(query, 0, CHUNK);
    while (!chunk.isEmpty()) {
      taker.accept(chunk);
      chunk = chunk.size() < CHUNK ? List.of() : repository.before(query, chunk.getLast(), CHUNK);
    }
  }
}
