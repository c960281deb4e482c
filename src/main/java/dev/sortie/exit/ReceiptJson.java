package dev.sortie.exit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as the API answers it.
 *
 * @param reason one of CONVERTED UNSUBSCRIBED COMPLAINED BOUNCED ERASED SUPPRESSED SUPERSEDED
 *     TAKEN_OUT
 * @param millisecondsToStop from the acceptance to the last end; absent while something goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptJson(
    UUID id,
    UUID contact,
    String reason,
    String detail,
    Instant acceptedAt,
    boolean complete,
    @Nullable Long millisecondsToStop,
    List<UUID> inTransmission,
    List<Exit> enrollments) {

  /** One enrollment that was found. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Exit(
      UUID enrollment,
      String campaign,
      @Nullable Instant publishedAt,
      @Nullable Instant endedAt,
      boolean forced) {

    static Exit of(Receipt.Exit exit) {
      return new Exit(
          exit.enrollment().value(),
          exit.campaign().value(),
          exit.publishedAt(),
          exit.endedAt(),
          exit.forcedAt() != null);
    }
  }

  static ReceiptJson of(Receipt receipt) {
    StoredReason reason = StoredReason.of(receipt.reason());
    return new ReceiptJson(
        receipt.id().value(),
        receipt.contact().value(),
        reason.kind().name(),
        reason.detail(),
        receipt.acceptedAt(),
        receipt.isComplete(),
        receipt.timeToStop().map(Duration::toMillis).orElse(null),
        receipt.inTransmission(),
        receipt.exits().stream().map(Exit::of).toList());
  }
}
