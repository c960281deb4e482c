package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.campaign.CampaignVersion;
import java.time.InstantSource;

/** Which version stands on one side, who published it when, and what they said about it. */
final class VersionChoice extends Composite<Div> {

  VersionChoice(ComparedVersions versions, boolean isBefore, InstantSource clock) {
    CampaignVersion shown = isBefore ? versions.before() : versions.after();
    Select<CampaignVersion> choice = new Select<>();
    choice.setLabel(getTranslation(isBefore ? "monitor.compare.from" : "monitor.compare.to"));
    choice.setItems(versions.all());
    choice.setItemLabelGenerator(
        version -> getTranslation("monitor.version.number", String.valueOf(version.number())));
    choice.setValue(shown);
    choice.addValueChangeListener(
        chosen -> {
          int number = chosen.getValue().number();
          String address =
              isBefore
                  ? CompareView.address(shown.key(), number, versions.after().number())
                  : CompareView.address(shown.key(), versions.before().number(), number);
          getContent().getUI().ifPresent(ui -> ui.navigate(address));
        });
    Div facts =
        new Div(
            new Span(VersionWords.publisher(shown)), new RelativeTime(shown.publishedAt(), clock));
    facts.addClassName("facts");
    if (shown.equals(versions.all().getFirst())) {
      facts.add(new StatusPill(getTranslation("monitor.live"), Tone.LIVE));
    }
    getContent().addClassName("version");
    getContent().add(choice, facts);
    if (!shown.note().isEmpty()) {
      Paragraph note = new Paragraph(shown.note());
      note.addClassName("note");
      getContent().add(note);
    }
  }
}
