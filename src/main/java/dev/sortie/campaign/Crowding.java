package dev.sortie.campaign;

import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.Pressure;
import java.util.List;

/** More mail than the cap lets pass is not lost but late; better drawn so that it fits. */
final class Crowding {

  /** Key of the finding that every campaign has in common with the others. */
  static final String TOGETHER = "campaign.pressure-together";

  private Crowding() {}

  /**
   * What is to be said about a campaign's pressure.
   *
   * @param together that of it and all others
   */
  static List<Finding> of(Pressure own, Pressure together, MailCap cap) {
    if (!cap.isSet() || own.most() == 0) {
      return List.of();
    }
    int limit = cap.inSevenDays();
    if (own.exceeds(limit)) {
      return List.of(warning("campaign.pressure", own, limit));
    }
    return together.exceeds(limit) ? List.of(warning(TOGETHER, together, limit)) : List.of();
  }

  private static Finding warning(String key, Pressure pressure, int limit) {
    return Finding.warning("", key, pressure.mostText(), String.valueOf(limit));
  }
}
