package dev.sortie.monitor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.sortie.campaign.FindingTexts;
import dev.sortie.campaign.RefusedFolder;
import java.util.List;

/** Which campaigns of the processes folder are not live as they lie there, and why. */
final class RefusedDialog extends Dialog {

  RefusedDialog(List<RefusedFolder> refused, FindingTexts texts) {
    setHeaderTitle(getTranslation("monitor.refused.title"));
    addClassName("sortie-publish");
    add(new Paragraph(getTranslation("monitor.refused.text")));
    for (RefusedFolder folder : refused) {
      add(new H3(folder.folder()), new FindingList(folder.findings(), texts));
    }
    getFooter().add(new Button(getTranslation("base.close"), click -> close()));
  }
}
