package dev.sortie.designer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.campaign.FindingTexts;
import dev.sortie.modelcheck.Finding;
import java.util.List;

/** Findings as sentences. */
final class FindingLines extends Composite<UnorderedList> {

  FindingLines(List<Finding> findings, FindingTexts texts) {
    getContent().addClassName("findings");
    for (Finding finding : findings) {
      StatusPill pill =
          finding.isError()
              ? new StatusPill(getTranslation("designer.error"), Tone.ATTENTION)
              : new StatusPill(getTranslation("designer.warning"), Tone.HELD);
      getContent().add(new ListItem(pill, new Div(texts.plainText(finding, getLocale()))));
    }
  }
}
