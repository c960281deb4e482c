package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void countsToTheLastEnd() {
    Receipt receipt = receipt(exit(NOON.plusMillis(120)), exit(NOON.plusMillis(340)));

    assertThat(receipt.timeToStop()).contains(Duration.ofMillis(340));
  }

  @Test
  void isIncompleteWhileSomethingGoesOn() {
    Receipt receipt = receipt(exit(NOON.plusMillis(120)), exit(null));

    assertThat(receipt.isComplete()).isFalse();
    assertThat(receipt.timeToStop()).isEmpty();
  }

  @Test
  void takesNoTimeWhereNothingWasFound() {
    assertThat(receipt().timeToStop()).contains(Duration.ZERO);
  }

  @Test
  void isNeverLessThanZero() {
    assertThat(receipt(exit(NOON.minusMillis(3))).timeToStop()).contains(Duration.ZERO);
  }

  private static Receipt receipt(Receipt.Exit... exits) {
    return new Receipt(
        new StopId(new UUID(1, 1)),
        new ContactId(new UUID(2, 2)),
        new StopReason.Unsubscribed("page"),
        NOON,
        List.of(),
        List.of(exits));
  }

  private static Receipt.Exit exit(@Nullable Instant endedAt) {
    return new Receipt.Exit(
        new EnrollmentId(UUID.randomUUID()), new CampaignKey("welcome"), NOON, endedAt, null);
  }
}
