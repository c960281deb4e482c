package dev.sortie.contact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.sortie.base.LiveUpdates;
import dev.sortie.contact.ContactImport;
import dev.sortie.contact.ContactImports;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** How far an import is. Closing the page does not stop it. */
final class ProgressStep extends Composite<Div> {

  private final ProgressBar bar = new ProgressBar();
  private final Span numbers = new Span();
  private final transient Consumer<ContactImport> ended;

  ProgressStep(
      ContactImports imports,
      ContactImport found,
      LiveUpdates live,
      Consumer<ContactImport> ended) {
    this.ended = ended;
    bar.setMax((double) Math.max(1, found.linesTotal()));
    numbers.addClassName("contact-numbers");
    numbers.getElement().setAttribute("role", "status");
    getContent().addClassNames("contact-section", "contact-progress");
    getContent().add(numbers, bar, new Paragraph(getTranslation("contact.import.goes-on")));
    show(found);
    live.follow(this, () -> imports.find(found.id()).orElse(found), this::show);
  }

  private void show(ContactImport now) {
    if (now.state().isFinal()) {
      // Later: it may be over before this is quite attached, and who hears of it takes this away.
      getUI()
          .ifPresent(
              ui -> {
                Future<?> unused = ui.access(() -> ended.accept(now));
              });
      return;
    }
    bar.setValue(Math.min((double) now.linesDone(), bar.getMax()));
    numbers.setText(
        getTranslation("contact.import.progress", now.linesDone(), now.linesTotal(), now.bad()));
  }
}
