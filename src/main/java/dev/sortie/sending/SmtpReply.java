package dev.sortie.sending;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server answered.
 *
 * @param code of three digits (RFC 5321 section 4.2)
 * @param enhancedStatus like {@code 5.1.1} (RFC 3463); null where the server gives none
 * @param text its words, shortened
 */
record SmtpReply(int code, @Nullable String enhancedStatus, String text) {

  private static final Pattern ENHANCED =
      Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b", Pattern.MULTILINE);
  private static final int LONGEST = 500;

  static SmtpReply parse(int code, String answer) {
    Matcher enhanced = ENHANCED.matcher(answer);
    String line = answer.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return new SmtpReply(
        code,
        enhanced.find() ? enhanced.group(1) : null,
        line.length() > LONGEST ? line.substring(0, LONGEST) : line);
  }

  boolean isPermanent() {
    return code / 100 == 5;
  }
}
