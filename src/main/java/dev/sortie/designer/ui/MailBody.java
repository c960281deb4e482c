package dev.sortie.designer.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What readers see of a mail, as it stands in the MJML. */
final class MailBody {

  private static final String ATTRIBUTES = "(?:\"[^\"]*\"|'[^']*'|[^>\"'])*?";
  private static final Pattern BODY =
      Pattern.compile("<mj-body\\b" + ATTRIBUTES + "(?:/>|>.*</mj-body\\s*>)", Pattern.DOTALL);

  private MailBody() {}

  /**
   * A mail with the body of another and all else as it was. Whoever draws knows the head only as it
   * was when they began, and somebody may have written a subject since.
   */
  static String put(String mjml, String from) {
    Matcher there = BODY.matcher(mjml);
    Matcher drawn = BODY.matcher(from);
    return there.find() && drawn.find()
        ? mjml.substring(0, there.start()) + drawn.group() + mjml.substring(there.end())
        : from;
  }
}
