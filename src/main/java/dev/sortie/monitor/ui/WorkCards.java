package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.engine.Checkup;
import dev.sortie.engine.JobQueue;
import dev.sortie.engine.RowHealth;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the rows tell: work that waits, what is stuck, and rows that are missing. */
final class WorkCards {

  private static final String JOBS = "monitor.health.jobs";
  private static final String STUCK = "monitor.health.stuck";
  private static final String ASIDE = "monitor.health.aside";

  private final HealthCard jobs = new HealthCard(JOBS).wide();
  private final HealthCard stuck = new HealthCard(STUCK);
  private final HealthCard aside = new HealthCard(ASIDE);
  private final transient InstantSource time;

  WorkCards(InstantSource time) {
    this.time = time;
  }

  HealthCard wide() {
    return jobs;
  }

  List<HealthCard> cards() {
    return List.of(stuck, aside);
  }

  private record Queues(List<JobQueue> all, List<Boolean> untaken) {}

  void show(Checkup checkup) {
    RowHealth rows = checkup.rows();
    Instant now = checkup.at();
    Queues queues =
        new Queues(rows.jobs(), rows.jobs().stream().map(one -> one.untaken(now)).toList());
    jobs.show(queues, () -> jobs(rows.jobs(), now));
    stuck.show(rows.incidents(), () -> stuck(rows.incidents()));
    aside.show(rows.setAsides(), () -> aside(rows.setAsides()));
  }

  private Component jobs(List<JobQueue> all, Instant now) {
    if (all.isEmpty()) {
      return new Paragraph(jobs.getTranslation(JOBS + ".none"));
    }
    FactTable table = new FactTable(JOBS, "type", "open", "since", "ended", "taker");
    for (JobQueue one : all) {
      table.row(
          List.of(
              new Code(one.type()),
              FactTable.text(number(one.open())),
              moment(one.since()),
              moment(one.lastEndedAt()),
              taker(one, now)));
    }
    return table;
  }

  private Component taker(JobQueue one, Instant now) {
    String word = one.untaken(now) ? "nobody" : one.taker().name().toLowerCase(Locale.ROOT);
    String text = jobs.getTranslation(JOBS + ".by." + word);
    return one.untaken(now) ? new StatusPill(text, Tone.HELD) : new Span(text);
  }

  private Component stuck(List<RowHealth.IncidentKind> kinds) {
    if (kinds.isEmpty()) {
      return new Paragraph(stuck.getTranslation(STUCK + ".none"));
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("kinds");
    for (RowHealth.IncidentKind kind : kinds) {
      RouterLink link =
          new RouterLink(stuck.getTranslation(STUCK + ".some", kind.open()), InstancesView.class);
      link.setQueryParameters(QueryParameters.of("status", InstanceStatus.STUCK.word()));
      list.add(new ListItem(link, new Span(stuck.getTranslation(Obstacle.key(kind.type())))));
    }
    return list;
  }

  private Component aside(RowHealth.SetAsides all) {
    Div content = new Div(new Figures().with(ASIDE + ".count", number(all.count())));
    if (!all.latest().isEmpty()) {
      FactTable table = new FactTable(ASIDE + ".records", "when", "where", "why");
      for (RowHealth.SetAsideRecord one : all.latest()) {
        table.row(
            List.of(
                new RelativeTime(one.at(), time),
                FactTable.text(
                    aside.getTranslation(ASIDE + ".at", one.partition(), one.position())),
                new Code(one.reason())));
      }
      content.add(table);
    }
    return content;
  }

  private Component moment(@Nullable Instant moment) {
    return moment == null
        ? new Span(jobs.getTranslation("monitor.health.never"))
        : new RelativeTime(moment, time);
  }

  private String number(long number) {
    return jobs.getTranslation("monitor.health.number", number);
  }
}
