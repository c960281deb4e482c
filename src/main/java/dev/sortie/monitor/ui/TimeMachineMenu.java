package dev.sortie.monitor.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.Command;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.Notices;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.Symbol;
import dev.sortie.engine.TimeMachine;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Future;

/** The clock of the demonstration, and the ways to move it. It does not go back. */
final class TimeMachineMenu extends Composite<MenuBar> {

  /** For the mails of one hop; who plays with many thousand contacts is not kept waiting longer. */
  private static final Duration HOP_LIMIT = Duration.ofSeconds(20);

  private final TimeMachine machine;
  private final Deeds deeds;
  private final Span time = new Span();
  private final MenuItem root;
  private ZoneId zone = ZoneId.systemDefault();

  TimeMachineMenu(TimeMachine machine, LiveUpdates live, Deeds deeds) {
    this.machine = machine;
    this.deeds = deeds;
    Span label = new Span(getTranslation("monitor.time-machine"));
    label.addClassName("label");
    root = getContent().addItem(new Span(Symbol.CLOCK.icon(), label, time));
    getContent().addClassName("sortie-time-machine");
    step("monitor.time-machine.hour", Duration.ofHours(1));
    step("monitor.time-machine.day", Duration.ofDays(1));
    step("monitor.time-machine.week", Duration.ofDays(7));
    live.follow(this, () -> machine.now().truncatedTo(ChronoUnit.MINUTES), this::show);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    zone = RelativeTime.zoneOf(attached.getUI());
    show(machine.now());
  }

  private void step(String key, Duration step) {
    root.getSubMenu().addItem(getTranslation(key), click -> advance(step));
  }

  /** Waits for mails that are just being sent, so it must not hold the page meanwhile. */
  private void advance(Duration step) {
    Instant now = machine.now();
    deeds.tellBefore(
        Deed.of("monitor.time-moved", "time", "").was("time", now).now("time", now.plus(step)));
    root.setEnabled(false);
    UI ui = UI.getCurrent();
    Thread.startVirtualThread(
        () -> {
          try {
            play(step);
            tell(ui, () -> arrived(machine.now()));
          } catch (RuntimeException mistake) {
            tell(ui, () -> stayed(mistake));
          }
        });
  }

  private static void tell(UI ui, Command news) {
    try {
      Future<?> unused = ui.access(news);
    } catch (UIDetachedException left) {
      // Who went to another page meanwhile sees the time there.
    }
  }

  /**
   * In hops of an hour, or of three for a long way: what is due on the way happens on the way, also
   * what only leaves by day.
   */
  private void play(Duration step) {
    Duration hop =
        step.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofHours(3) : Duration.ofHours(1);
    for (Duration left = step; left.isPositive(); left = left.minus(hop)) {
      machine.advance(left.compareTo(hop) < 0 ? left : hop);
      machine.settle(HOP_LIMIT);
    }
  }

  private void arrived(Instant now) {
    root.setEnabled(true);
    show(now);
    Notices.success(getTranslation("monitor.time-machine.now", text(now)));
  }

  private void stayed(RuntimeException mistake) {
    root.setEnabled(true);
    Notices.unexpected(mistake);
  }

  private void show(Instant now) {
    time.setText(text(now));
  }

  private String text(Instant now) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .localizedBy(getLocale())
        .format(now.atZone(zone));
  }
}
