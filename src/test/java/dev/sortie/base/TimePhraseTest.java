package dev.sortie.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePhraseTest {

  private static final Instant NOON_IN_PARIS = Instant.parse("2026-03-10T11:00:00Z");

  private final Texts texts = new Texts();

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T10:59:31Z, just now",
    "2026-03-10T10:59:00Z, 1 minute ago",
    "2026-03-10T10:05:00Z, 55 minutes ago",
    "2026-03-10T10:00:00Z, 1 hour ago",
    "2026-03-09T23:30:00Z, 11 hours ago",
    "2026-03-09T11:00:00Z, yesterday",
    "2026-03-05T11:00:00Z, 5 days ago",
    "2026-03-03T11:00:00Z, 'Mar 3, 2026'",
    "2026-03-10T11:45:00Z, in 45 minutes",
    "2026-03-11T00:30:00Z, tomorrow",
    "2026-03-14T09:00:00Z, in 4 days",
    "2026-04-14T09:00:00Z, 'Apr 14, 2026'",
  })
  void saysItAsPeopleDo(Instant moment, String words) {
    assertThat(said(moment, Locale.ENGLISH)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T10:59:00Z, il y a 1 minute",
    "2026-03-10T08:00:00Z, il y a 3 heures",
    "2026-03-09T11:00:00Z, hier",
    "2026-03-15T11:00:00Z, dans 5 jours",
    "2026-03-01T11:00:00Z, 1 mars 2026",
  })
  void saysItInFrench(Instant moment, String words) {
    assertThat(said(moment, Locale.FRENCH)).isEqualTo(words);
  }

  @Test
  void countsDaysInTheZoneOfTheReader() {
    Instant evening = Instant.parse("2026-03-08T23:30:00Z");

    assertThat(phrase("Europe/Paris", Locale.ENGLISH).words(evening).count()).isEqualTo(1);
    assertThat(phrase("America/New_York", Locale.ENGLISH).words(evening).count()).isEqualTo(2);
  }

  @Test
  void tellsTheExactTimeInTheZoneOfTheReader() {
    assertThat(phrase("Europe/Paris", Locale.FRENCH).absolute(NOON_IN_PARIS))
        .contains("mardi 10 mars 2026", "12:00");
  }

  private String said(Instant moment, Locale language) {
    TimePhrase phrase = phrase("Europe/Paris", language);
    TimePhrase.Words words = phrase.words(moment);
    return texts.get(words.key(), language, words.count(), phrase.date(moment));
  }

  private static TimePhrase phrase(String zone, Locale language) {
    return new TimePhrase(NOON_IN_PARIS, ZoneId.of(zone), language);
  }
}
