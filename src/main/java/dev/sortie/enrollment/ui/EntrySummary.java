package dev.sortie.enrollment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.sortie.base.RelativeTime;
import dev.sortie.enrollment.EntryCounts;
import dev.sortie.enrollment.FirstMail;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says before it happens how many get what, and when. */
final class EntrySummary extends Composite<Div> {

  private final transient Function<ZoneId, FirstMail> firstMail;

  EntrySummary(Function<ZoneId, FirstMail> firstMail) {
    this.firstMail = firstMail;
    getContent().addClassName("enroll-summary");
    getContent().getElement().setAttribute("role", "status");
  }

  void show(@Nullable EntryCounts counts) {
    getContent().removeAll();
    if (counts == null) {
      getContent().add(new Paragraph(getTranslation("enrollment.summary.nobody-yet")));
      return;
    }
    Paragraph lead = new Paragraph(lead(counts.entering()));
    lead.addClassName("enroll-lead");
    getContent().add(lead, new StaysOut(counts));
  }

  private String lead(long entering) {
    if (entering == 0) {
      return getTranslation("enrollment.summary.nobody");
    }
    ZoneId zone = getUI().map(RelativeTime::zoneOf).orElse(ZoneId.systemDefault());
    return switch (firstMail.apply(zone)) {
      case FirstMail.AtOnce now -> getTranslation("enrollment.summary.at-once", entering);
      case FirstMail.At at ->
          getTranslation("enrollment.summary.at", entering, time(at.opening(), zone));
      case FirstMail.AfterWait later -> getTranslation("enrollment.summary.after-wait", entering);
      case FirstMail.AfterPause later -> getTranslation("enrollment.summary.after-pause", entering);
      case FirstMail.Never never -> getTranslation("enrollment.summary.no-mail", entering);
    };
  }

  private String time(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(getLocale())
        .format(moment.atZone(zone));
  }
}
