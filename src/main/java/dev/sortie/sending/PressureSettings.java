package dev.sortie.sending;

import dev.sortie.campaign.MailCap;
import dev.sortie.guard.FrequencyCap;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much mail one contact gets.
 *
 * @param mails marketing mails at most, over all campaigns; 0 = no cap
 * @param within in any stretch of time of this length
 * @param zone where the days begin of those whose zone we do not know
 */
@ConfigurationProperties("sortie.guard")
record PressureSettings(
    @DefaultValue(MailCap.MAILS) int mails,
    @DefaultValue(MailCap.WITHIN) Duration within,
    @DefaultValue("Europe/Paris") ZoneId zone) {

  FrequencyCap cap() {
    return new FrequencyCap(mails, within);
  }
}
