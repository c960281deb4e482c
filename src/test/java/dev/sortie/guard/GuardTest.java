package dev.sortie.guard;

import static dev.sortie.guard.Category.MARKETING;
import static dev.sortie.guard.Category.SERVICE;
import static dev.sortie.guard.Standing.AFTER_CONVERSION;
import static dev.sortie.guard.Standing.INSIDE;
import static dev.sortie.guard.Standing.LEFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sortie.guard.SendDecision.Allow;
import dev.sortie.guard.SendDecision.Defer;
import dev.sortie.guard.SendDecision.Exit;
import dev.sortie.guard.SendDecision.Refuse;
import dev.sortie.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** A Monday, 10:00 in Paris. */
  private static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");

  private static final TimeWindow DAY = TimeWindow.parse("08:00-20:00").orElseThrow();
  private static final TimeWindow EVENING = TimeWindow.parse("18:00-20:00").orElseThrow();
  private static final FrequencyCap TWO_A_WEEK = new FrequencyCap(2, Duration.ofDays(7));

  static Stream<Arguments> standings() {
    return Stream.of(
        arguments(INSIDE, MARKETING, new Allow()),
        arguments(INSIDE, SERVICE, new Allow()),
        arguments(AFTER_CONVERSION, MARKETING, new Exit(Reason.LEFT_CAMPAIGN)),
        arguments(AFTER_CONVERSION, SERVICE, new Allow()),
        arguments(LEFT, MARKETING, new Exit(Reason.LEFT_CAMPAIGN)),
        arguments(LEFT, SERVICE, new Exit(Reason.LEFT_CAMPAIGN)));
  }

  @ParameterizedTest
  @MethodSource("standings")
  void letsOnlyThoseInsideGetMailAndServiceMailFollowAConversion(
      Standing standing, Category category, SendDecision expected) {
    assertThat(Guard.decide(facts(category, standing, false, true, null, List.of())))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("categories")
  void refusesEveryMailToASuppressedAddress(Category category) {
    assertThat(Guard.decide(facts(category, INSIDE, true, true, null, List.of())))
        .isEqualTo(new Refuse(Reason.SUPPRESSED));
  }

  static Stream<Category> categories() {
    return Stream.of(Category.values());
  }

  @Test
  void refusesMarketingWithoutConsent() {
    assertThat(Guard.decide(facts(MARKETING, INSIDE, false, false, null, List.of())))
        .isEqualTo(new Refuse(Reason.NO_CONSENT));
  }

  @Test
  void needsNoConsentForService() {
    assertThat(Guard.decide(facts(SERVICE, INSIDE, false, false, null, List.of())))
        .isEqualTo(new Allow());
  }

  @Test
  void waitsForTheWindowInTheContactsZone() {
    assertThat(Guard.decide(facts(MARKETING, INSIDE, false, true, DAY, List.of())))
        .isEqualTo(new Allow());
    assertThat(Guard.decide(facts(MARKETING, INSIDE, false, true, EVENING, List.of())))
        .isEqualTo(new Defer(Instant.parse("2026-06-15T16:00:00Z"), Reason.WINDOW_CLOSED));
  }

  @Test
  void capsMarketingOverAllCampaigns() {
    List<Instant> two = List.of(daysAgo(6), daysAgo(1));

    assertThat(Guard.decide(facts(MARKETING, INSIDE, false, true, null, two)))
        .isEqualTo(new Defer(NOW.plus(Duration.ofDays(1)), Reason.FREQUENCY_CAP));
    assertThat(Guard.decide(facts(SERVICE, INSIDE, false, true, null, two))).isEqualTo(new Allow());
  }

  @Test
  void countsNothingThatIsOlderThanTheCapLooks() {
    assertThat(
            Guard.decide(
                facts(MARKETING, INSIDE, false, true, null, List.of(daysAgo(7), daysAgo(1)))))
        .isEqualTo(new Allow());
  }

  @Test
  void holdsUntilTheCapFitsAndTheWindowIsOpen() {
    List<Instant> two = List.of(daysAgo(6), daysAgo(1));

    assertThat(Guard.decide(facts(MARKETING, INSIDE, false, true, EVENING, two)))
        .isEqualTo(new Defer(Instant.parse("2026-06-16T16:00:00Z"), Reason.FREQUENCY_CAP));
  }

  @Test
  void neverHoldsBackWhatCanNeverLeave() {
    assertThat(Guard.decide(facts(MARKETING, INSIDE, false, false, EVENING, List.of())))
        .isEqualTo(new Refuse(Reason.NO_CONSENT));
  }

  @Test
  void knowsNoCapOfZero() {
    SendFacts facts =
        new SendFacts(
            NOW,
            MARKETING,
            INSIDE,
            false,
            true,
            null,
            PARIS,
            null,
            new FrequencyCap(0, Duration.ofDays(7)),
            List.of(daysAgo(1), daysAgo(1)));

    assertThat(Guard.decide(facts)).isEqualTo(new Allow());
  }

  private static SendFacts facts(
      Category category,
      Standing standing,
      boolean suppressed,
      boolean consented,
      TimeWindow window,
      List<Instant> sends) {
    return new SendFacts(
        NOW, category, standing, suppressed, consented, null, PARIS, window, TWO_A_WEEK, sends);
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }
}
