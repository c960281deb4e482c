package dev.sortie.guard;

import dev.sortie.shared.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides about one mail.
 *
 * @param pause null where the campaign runs
 * @param zone where the contact's days begin
 * @param window the hours of the step; null where any hour will do
 * @param marketingSends when the contact was sent marketing mails lately, of all campaigns; this
 *     mail is not among them
 */
public record SendFacts(
    Instant now,
    Category category,
    Standing standing,
    boolean suppressed,
    boolean consented,
    @Nullable Pause pause,
    ZoneId zone,
    @Nullable TimeWindow window,
    FrequencyCap cap,
    List<Instant> marketingSends) {

  public SendFacts {
    marketingSends = marketingSends.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The first moment, not before this one, at which the step may write. */
  Instant openFrom(Instant moment) {
    return window == null ? moment : window.nextOpen(moment, zone);
  }

  boolean isMarketing() {
    return category == Category.MARKETING;
  }
}
