package dev.sortie.exit;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds receipts, the newest first. */
@Service
public final class ReceiptSearch {

  /** The words for why somebody left, as receipts and the API use them. */
  public static final List<String> KINDS =
      Stream.of(StoredReason.Kind.values()).map(Enum::name).toList();

  /** As far as lists go; who looks for something older narrows the search. */
  public static final int MOST = 10_000;

  private final ReceiptSearchRepository repository;

  ReceiptSearch(ReceiptSearchRepository repository) {
    this.repository = repository;
  }

  public List<ReceiptLine> page(ReceiptQuery query, int offset, int limit) {
    return repository.page(query, offset, Math.min(limit, Math.max(0, MOST - offset)));
  }

  /** How many there are, at most {@link #MOST}. */
  public int count(ReceiptQuery query) {
    return repository.count(query, MOST);
  }
}
