package dev.sortie.designer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.modelcheck.Finding;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many things the check found, quietly; opened, what they are and where. */
final class FindingsBar extends Composite<Div> {

  private final transient Consumer<String> select;
  private final transient BiConsumer<Finding, String> mend;
  private final transient Consumer<String> write;
  private final Details details = new Details();
  private final Div summary = new Div();
  private final UnorderedList list = new UnorderedList();
  private transient @Nullable List<Line> shown;

  private record Line(Finding finding, String words) {}

  /**
   * @param select shows the element with this id
   * @param mend mends a finding in the way that is called so
   * @param write opens the mail of this name
   */
  FindingsBar(Consumer<String> select, BiConsumer<Finding, String> mend, Consumer<String> write) {
    this.select = select;
    this.mend = mend;
    this.write = write;
    summary.addClassName("summary");
    summary.getElement().setAttribute("role", "status");
    list.addClassName("findings");
    details.setSummary(summary);
    details.add(list);
    getContent().addClassName("findings-bar");
    getContent().add(details);
  }

  /**
   * The same once more changes nothing, so that who is at a button stays there.
   *
   * @param words what a finding says to who looks at it
   */
  void show(List<Finding> all, Function<Finding, String> words) {
    List<Finding> findings = Mends.inTurn(all);
    List<Line> lines =
        findings.stream().map(finding -> new Line(finding, words.apply(finding))).toList();
    if (lines.equals(shown)) {
      return;
    }
    shown = lines;
    long errors = findings.stream().filter(Finding::isError).count();
    summary.removeAll();
    list.removeAll();
    if (findings.isEmpty()) {
      summary.add(new StatusPill(getTranslation("designer.sound"), Tone.LIVE));
    }
    if (errors > 0) {
      summary.add(new StatusPill(getTranslation("designer.errors", errors), Tone.ATTENTION));
    }
    if (findings.size() > errors) {
      summary.add(
          new StatusPill(getTranslation("designer.warnings", findings.size() - errors), Tone.HELD));
    }
    lines.forEach(line -> list.add(item(line.finding(), line.words())));
  }

  /** Who may not draw sees what there is to mend, and leaves it. */
  void freeze(boolean nothingCanBeDrawn) {
    getContent().setClassName("frozen", nothingCanBeDrawn);
  }

  private ListItem item(Finding finding, String words) {
    StatusPill pill =
        finding.isError()
            ? new StatusPill(getTranslation("designer.error"), Tone.ATTENTION)
            : new StatusPill(getTranslation("designer.warning"), Tone.HELD);
    ListItem item = new ListItem(pill, new Span(words));
    Mends.of(finding)
        .ifPresent(way -> item.add(button("designer.mend", () -> mend.accept(finding, way))));
    Mends.mail(finding)
        .ifPresent(mail -> item.add(button("designer.mail.write", () -> write.accept(mail))));
    if (!finding.elementId().isEmpty()) {
      Button where =
          new Button(
              getTranslation("designer.show-where"), click -> select.accept(finding.elementId()));
      where.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
      item.add(where);
    }
    return item;
  }

  private Button button(String key, Runnable deed) {
    Button button = new Button(getTranslation(key), click -> deed.run());
    button.addClassName("mend");
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }
}
