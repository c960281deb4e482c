package dev.sortie.contact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;

/** Tags in a row; the last one says how many more there are. */
final class TagList extends Composite<Span> {

  TagList(Collection<String> tags, int most) {
    getContent().addClassName("contact-tags");
    tags.stream().limit(most).map(TagList::tag).forEach(getContent()::add);
    if (tags.size() > most) {
      Span more = tag("+" + (tags.size() - most));
      more.setTitle(String.join(", ", tags));
      getContent().add(more);
    }
  }

  private static Span tag(String text) {
    Span tag = new Span(text);
    tag.addClassName("contact-tag");
    return tag;
  }
}
