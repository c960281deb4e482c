package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.campaign.FindingTexts;
import dev.sortie.modelcheck.Finding;
import java.util.List;

/** Findings as sentences, errors first. */
final class FindingList extends Composite<UnorderedList> {

  FindingList(List<Finding> findings, FindingTexts texts) {
    getContent().addClassName("findings");
    for (Finding finding : findings) {
      StatusPill pill =
          finding.isError()
              ? new StatusPill(getTranslation("monitor.finding.error"), Tone.ATTENTION)
              : new StatusPill(getTranslation("monitor.finding.warning"), Tone.HELD);
      getContent().add(new ListItem(pill, new Div(texts.text(finding, getLocale()))));
    }
  }
}
