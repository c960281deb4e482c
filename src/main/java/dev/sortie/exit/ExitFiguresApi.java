package dev.sortie.exit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published figures, for those who draw their own. */
@RestController
final class ExitFiguresApi {

  /** Times in milliseconds; absent where the engine carried nothing out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      String window,
      long stops,
      long exits,
      long open,
      long forced,
      @Nullable Times timeToStop,
      List<Band> distribution,
      long mailsAfterStop,
      long repairs,
      Outbox outbox) {}

  record Times(long exits, long p50, long p95, long p99, long longest) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Band(long from, @Nullable Long below, long exits) {}

  record Outbox(long waiting, long oldestSeconds, long unconfirmed) {}

  private final Exits exits;
  private final InstantSource time;

  ExitFiguresApi(Exits exits, InstantSource time) {
    this.exits = exits;
    this.time = time;
  }

  @GetMapping("/api/exits/figures")
  Answer figures(@RequestParam(defaultValue = "30d") String window) {
    ExitWindow wanted =
        ExitWindow.ofCode(window.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> UnknownWindowException.forText(window, codes()));
    Exits.Overview overview = exits.overview(wanted, ZoneOffset.UTC);
    ExitFigures figures = overview.figures();
    return new Answer(
        wanted.code(),
        figures.stops(),
        figures.exits(),
        figures.open(),
        figures.forced(),
        figures.timeToStop().map(times -> times(figures.timed(), times)).orElse(null),
        figures.bands().stream().map(ExitFiguresApi::band).toList(),
        overview.mailsAfterStop(),
        overview.repairs(),
        outbox(overview.health()));
  }

  private static Times times(long exits, ExitFigures.Quantiles times) {
    return new Times(
        exits,
        times.p50().toMillis(),
        times.p95().toMillis(),
        times.p99().toMillis(),
        times.longest().toMillis());
  }

  private static Band band(ExitFigures.Band band) {
    Duration below = band.below();
    return new Band(band.from().toMillis(), below == null ? null : below.toMillis(), band.exits());
  }

  private Outbox outbox(ExitHealth health) {
    Instant now = time.instant();
    long age = health.oldest().map(oldest -> Duration.between(oldest, now).toSeconds()).orElse(0L);
    return new Outbox(health.waiting(), Math.max(0, age), health.unconfirmed());
  }

  private static String codes() {
    return Stream.of(ExitWindow.values()).map(ExitWindow::code).collect(Collectors.joining(", "));
  }
}
