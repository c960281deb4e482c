package dev.sortie.enrollment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.enrollment.EntryCounts;

/** How many of a selection stay out of the campaign, by reason; nothing where nobody does. */
final class StaysOut extends Composite<Div> {

  private final UnorderedList reasons = new UnorderedList();

  StaysOut(EntryCounts counts) {
    add("enrollment.stays-out.inside", counts.alreadyInside());
    add("enrollment.stays-out.suppressed", counts.suppressed());
    add("enrollment.stays-out.without-consent", counts.withoutConsent());
    add("enrollment.stays-out.kept-out", counts.keptOut());
    add("enrollment.stays-out.unknown", counts.unknown());
    getContent().addClassName("enroll-stays-out");
    long out = counts.found() - counts.entering();
    if (out > 0) {
      getContent().add(new Paragraph(getTranslation("enrollment.stays-out.title", out)), reasons);
    }
  }

  private void add(String key, long count) {
    if (count > 0) {
      reasons.add(new ListItem(getTranslation(key, count)));
    }
  }
}
