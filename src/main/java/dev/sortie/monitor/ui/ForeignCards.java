package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.sortie.base.LiveUpdates;
import dev.sortie.monitor.ForeignProcess;
import dev.sortie.monitor.ForeignProcesses;
import java.util.List;

/** What others deployed to the engine, below the campaigns; nothing where nobody did. */
final class ForeignCards extends Composite<Section> {

  private final Div cards = new Div();

  ForeignCards(ForeignProcesses processes, LiveUpdates live) {
    H2 title = new H2(getTranslation("monitor.foreign"));
    title.setId("foreign-processes");
    cards.addClassName("cards");
    getContent().addClassName("foreign");
    getContent().getElement().setAttribute("aria-labelledby", "foreign-processes");
    getContent().add(title, new Paragraph(getTranslation("monitor.foreign.text")), cards);
    live.follow(this, processes::all, this::show);
  }

  private void show(List<ForeignProcess> all) {
    setVisible(!all.isEmpty());
    cards.removeAll();
    all.forEach(process -> cards.add(new ForeignCard(process)));
  }
}
