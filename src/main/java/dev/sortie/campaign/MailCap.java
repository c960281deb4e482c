package dev.sortie.campaign;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The cap that a campaign's pressure is measured by: the one that the guard keeps to when mails
 * leave.
 *
 * @param mails marketing mails to one contact at most, over all campaigns; 0 = no cap
 * @param within in any stretch of time of this length
 */
@ConfigurationProperties("sortie.guard")
public record MailCap(
    @DefaultValue(MailCap.MAILS) int mails, @DefaultValue(MailCap.WITHIN) Duration within) {

  /** How many, where nobody says otherwise. */
  public static final String MAILS = "4";

  /** In what time, where nobody says otherwise. */
  public static final String WITHIN = "7d";

  static final MailCap DEFAULT = new MailCap(Integer.parseInt(MAILS), Duration.ofDays(7));
  private static final Duration WEEK = Duration.ofDays(7);

  boolean isSet() {
    return mails > 0;
  }

  /** How many it lets pass in seven days. */
  int inSevenDays() {
    if (within.compareTo(WEEK) >= 0 || !within.isPositive()) {
      return mails;
    }
    long stretches = WEEK.plus(within).minusNanos(1).dividedBy(within);
    return (int) Math.min(Integer.MAX_VALUE, mails * stretches);
  }
}
