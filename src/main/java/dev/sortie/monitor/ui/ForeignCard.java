package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.monitor.ForeignProcess;

/** One process of others in the list of campaigns. */
final class ForeignCard extends Composite<Section> {

  ForeignCard(ForeignProcess process) {
    RouterLink link =
        new RouterLink(
            process.name(), ForeignProcessView.class, ForeignProcessView.parameters(process.key()));
    Div title =
        new Div(new H3(link), new StatusPill(getTranslation("monitor.foreign.pill"), Tone.NEUTRAL));
    title.addClassName("title");
    getContent().addClassName("card");
    getContent()
        .add(
            title,
            new Paragraph(
                getTranslation(
                    "monitor.foreign.what", process.resource(), String.valueOf(process.version()))),
            new Div(getTranslation("monitor.foreign.numbers", process.inside(), process.ended())));
  }
}
