package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.campaign.Campaigns;
import dev.sortie.exit.ExitFigures;
import dev.sortie.exit.ExitHealth;
import dev.sortie.exit.Exits;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

/** The figures as cards, and two charts of them. */
final class FigureBoard extends Composite<Div> {

  /** What the board asks besides the figures it is shown. */
  @SpringComponent
  record Sources(InstantSource time, Campaigns campaigns) {}

  private final transient Sources sources;
  private final TimesCard times = new TimesCard();
  private final FigureCard late = new FigureCard("exit.figure.late");
  private final FigureCard outbox = new FigureCard("exit.figure.outbox");
  private final FigureCard repairs = new FigureCard("exit.figure.repairs");
  private final FigureCard exits = new FigureCard("exit.figure.exits");
  private final LateMailList lateMails;
  private final StopsChart stopsChart = new StopsChart();
  private final TimesChart timesChart = new TimesChart();

  FigureBoard(Sources sources) {
    this.sources = sources;
    this.lateMails = new LateMailList(sources.campaigns());
    Div cards = new Div(times, late, outbox, repairs, exits);
    cards.addClassName("cards");
    Div charts = new Div(stopsChart, timesChart);
    charts.addClassName("charts");
    getContent().addClassName("board");
    getContent().add(cards, lateMails, charts);
  }

  void show(Exits.Overview overview, ZoneId zone) {
    ExitFigures figures = overview.figures();
    times.show(figures);
    showLate(overview.mailsAfterStop());
    lateMails.show(overview.lateMails());
    showOutbox(overview.health());
    repairs.show(
        getTranslation("exit.number", overview.repairs()),
        getTranslation("exit.figure.repairs.forced", figures.forced()),
        FigureCard.Look.PLAIN);
    exits.show(
        getTranslation("exit.number", figures.exits()),
        getTranslation("exit.figure.exits.stops", figures.stops()),
        FigureCard.Look.PLAIN);
    stopsChart.show(overview.window(), figures.slots(), zone);
    timesChart.show(figures.bands());
  }

  private void showLate(long mails) {
    late.show(
        getTranslation("exit.number", mails),
        getTranslation(mails == 0 ? "exit.figure.late.none" : "exit.figure.late.some"),
        mails == 0 ? FigureCard.Look.GOOD : FigureCard.Look.BAD);
  }

  private void showOutbox(ExitHealth health) {
    Duration age =
        health
            .oldest()
            .map(oldest -> Duration.between(oldest, sources.time().instant()))
            .filter(span -> !span.isNegative())
            .orElse(Duration.ZERO);
    outbox.show(
        health.waiting() == 0
            ? getTranslation("exit.duration.seconds", 0)
            : DurationWords.of(this, age),
        health.waiting() == 0
            ? getTranslation("exit.figure.outbox.empty", health.unconfirmed())
            : getTranslation("exit.figure.outbox.waiting", health.waiting()),
        age.compareTo(Duration.ofMinutes(1)) > 0 ? FigureCard.Look.BAD : FigureCard.Look.PLAIN);
  }
}
