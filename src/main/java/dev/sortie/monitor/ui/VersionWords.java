package dev.sortie.monitor.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.campaign.CampaignVersion;

/** What is said about versions in more than one place. */
final class VersionWords {

  private VersionWords() {}

  static String publisher(CampaignVersion version) {
    return version.publishedBy().equals("processes")
        ? I18NProvider.translate("monitor.version.folder")
        : version.publishedBy();
  }
}
