package dev.sortie.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.Symbol;
import dev.sortie.contact.Activity;
import dev.sortie.contact.ConsentRecord;
import dev.sortie.contact.Suppression;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a contact did and agreed to, the newest first. */
final class Timeline extends Composite<Div> {

  private record Entry(Instant at, Symbol symbol, String what, String detail) {}

  private final InstantSource time;

  Timeline(
      List<Activity> activities,
      List<ConsentRecord> consents,
      @Nullable Suppression suppression,
      InstantSource time) {
    this.time = time;
    List<Entry> entries = new ArrayList<>();
    activities.forEach(activity -> entries.add(entry(activity)));
    consents.forEach(consent -> entries.add(entry(consent)));
    if (suppression != null) {
      entries.add(entry(suppression));
    }
    entries.sort(Comparator.comparing(Entry::at).reversed());
    if (entries.isEmpty()) {
      getContent().add(new Paragraph(getTranslation("contact.timeline.empty")));
    } else {
      OrderedList list = new OrderedList();
      list.addClassName("contact-timeline");
      entries.forEach(entry -> list.add(item(entry)));
      getContent().add(list);
    }
  }

  private static Entry entry(Activity activity) {
    String properties =
        activity.properties().entrySet().stream()
            .map(property -> property.getKey() + ": " + property.getValue())
            .sorted()
            .collect(Collectors.joining(" · "));
    return new Entry(activity.occurredAt(), Symbol.DONE, activity.name(), properties);
  }

  private Entry entry(ConsentRecord consent) {
    String key = "contact.consent." + consent.purpose() + "." + consent.decision();
    return new Entry(consent.at(), Symbol.MAIL, getTranslation(key), source(consent));
  }

  /** Withdrawals come from a suppression and carry its reason, which is not for reading. */
  private static String source(ConsentRecord consent) {
    boolean given = consent.decision() == ConsentRecord.Decision.GIVEN;
    return given ? (consent.source() + " " + consent.textVersion()).strip() : "";
  }

  private Entry entry(Suppression suppression) {
    return new Entry(
        suppression.at(),
        Symbol.DOOR_UNSUBSCRIBED,
        getTranslation("contact.suppressed." + suppression.reason()),
        "");
  }

  private Component item(Entry entry) {
    Span what = new Span(entry.what());
    what.addClassName("what");
    Span detail = new Span(entry.detail());
    detail.addClassName("detail");
    Div words = new Div(what, detail);
    words.addClassName("words");
    return new ListItem(entry.symbol().icon(), words, new RelativeTime(entry.at(), time));
  }
}
