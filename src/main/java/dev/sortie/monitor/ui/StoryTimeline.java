package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.RelativeTime;
import dev.sortie.sending.Send;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries under each other. What stays the same stays where it is. */
final class StoryTimeline extends Composite<OrderedList> {

  private final transient MailReading reading;
  private final transient Map<StoryEntry, Component> shown = new HashMap<>();

  StoryTimeline(MailReading reading) {
    this.reading = reading;
    getContent().addClassName("story-timeline");
  }

  /**
   * Shows these, and no others.
   *
   * @param entries none twice; those that were there before in the same order as before
   */
  void show(List<StoryEntry> entries) {
    Set<StoryEntry> wanted = Set.copyOf(entries);
    shown.entrySet().removeIf(old -> gone(old, wanted));
    for (int place = 0; place < entries.size(); place++) {
      StoryEntry entry = entries.get(place);
      if (!shown.containsKey(entry)) {
        Component item = item(entry);
        shown.put(entry, item);
        getContent().addComponentAtIndex(place, item);
      }
    }
  }

  private boolean gone(Map.Entry<StoryEntry, Component> old, Set<StoryEntry> wanted) {
    if (wanted.contains(old.getKey())) {
      return false;
    }
    getContent().remove(old.getValue());
    return true;
  }

  private Component item(StoryEntry entry) {
    Span what = new Span(entry.what());
    what.addClassName("what");
    Div words = new Div(what);
    words.addClassName("words");
    if (!entry.detail().isEmpty()) {
      Span detail = new Span(entry.detail());
      detail.addClassName("detail");
      words.add(detail);
    }
    String receipt = entry.receipt();
    if (receipt != null) {
      words.add(new Anchor(receipt, getTranslation("monitor.story.receipt")));
    }
    Send mail = entry.mail();
    if (mail != null) {
      Button read = new Button(getTranslation("monitor.story.read"), click -> reading.open(mail));
      read.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
      words.add(read);
    }
    ListItem item =
        new ListItem(entry.symbol().icon(), words, new RelativeTime(entry.at(), reading.time()));
    item.addClassNames(entry.kind().split(" "));
    return item;
  }
}
