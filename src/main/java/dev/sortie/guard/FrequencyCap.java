package dev.sortie.guard;

import java.time.Duration;

/**
 * How many marketing mails one contact gets at most, over all campaigns together.
 *
 * @param mails 0 means that there is no cap
 * @param within in any stretch of time of this length
 */
public record FrequencyCap(int mails, Duration within) {

  public FrequencyCap {
    if (mails < 0 || within.isNegative()) {
      throw new IllegalArgumentException("Expected a cap >= 0, but was " + mails + "/" + within);
    }
  }

  boolean isSet() {
    return mails > 0;
  }
}
