package dev.sortie.campaign;

import dev.sortie.shared.RequestException;

/** What somebody handed in as a campaign could not be taken apart. Nothing was published. */
public final class CampaignFilesException extends RequestException {

  private CampaignFilesException(Kind kind, String key, Object... arguments) {
    super(kind, key, arguments);
  }

  static CampaignFilesException notAnArchive() {
    return new CampaignFilesException(Kind.INVALID, "campaign.archive-broken");
  }

  static CampaignFilesException tooLarge(long megabytes) {
    return new CampaignFilesException(Kind.TOO_LARGE, "campaign.archive-too-large", megabytes);
  }

  static CampaignFilesException tooMany(int files) {
    return new CampaignFilesException(Kind.TOO_LARGE, "campaign.archive-too-many", files);
  }

  static CampaignFilesException unsafePath(String path) {
    return new CampaignFilesException(Kind.INVALID, "campaign.archive-unsafe", path);
  }

  static CampaignFilesException noDiagram() {
    return new CampaignFilesException(Kind.UNPROCESSABLE, "campaign.archive-no-diagram");
  }

  static CampaignFilesException manyDiagrams(String first, String second) {
    return new CampaignFilesException(
        Kind.UNPROCESSABLE, "campaign.archive-many-diagrams", first, second);
  }

  static CampaignFilesException noText(String path) {
    return new CampaignFilesException(Kind.INVALID, "campaign.archive-no-text", path);
  }

  static CampaignFilesException longNote(int most) {
    return new CampaignFilesException(Kind.INVALID, "campaign.long-note", most);
  }
}
