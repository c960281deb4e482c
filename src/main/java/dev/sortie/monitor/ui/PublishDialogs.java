package dev.sortie.monitor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.campaign.FindingTexts;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.RefusedFolder;
import java.util.List;

/** Opens the dialogs about publishing. */
@SpringComponent
final class PublishDialogs {

  private final PublishCampaign publish;
  private final FindingTexts texts;
  private final AuthenticationContext user;

  PublishDialogs(PublishCampaign publish, FindingTexts texts, AuthenticationContext user) {
    this.publish = publish;
    this.texts = texts;
    this.user = user;
  }

  /** Lets the user publish a file in their name. */
  void open() {
    String by = user.getPrincipalName().orElseThrow();
    new PublishDialog((files, note) -> publish.deploy(files, by, note), texts).open();
  }

  /** Shows why folders were not published at the last start. */
  void openRefused(List<RefusedFolder> refused) {
    new RefusedDialog(refused, texts).open();
  }
}
