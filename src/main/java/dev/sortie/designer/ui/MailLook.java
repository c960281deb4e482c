package dev.sortie.designer.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a reader's mail program shows mails.
 *
 * @param dark light letters on a dark ground
 * @param pictures whether it fetches them
 */
record MailLook(boolean dark, boolean pictures) {

  private static final Pattern PREFERS =
      Pattern.compile("\\(\\s*prefers-color-scheme\\s*:\\s*(dark|light)\\s*\\)");

  private static final String FROM_ANYWHERE = "https: http: data:"; // not a text: a policy

  /**
   * The mail for a sandboxed frame. The browser would ask the computer for light or dark: here the
   * answer is written into the mail's own rules.
   */
  String show(String html) {
    String colours =
        PREFERS
            .matcher(html)
            .replaceAll(asked -> Matcher.quoteReplacement(isMeant(asked.group(1))));
    return onlyLook() + colours;
  }

  /** The mail may show itself and its pictures, and do nothing else. */
  private String onlyLook() {
    return """
        <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src %s; style-src 'unsafe-inline'">
        <meta name="referrer" content="no-referrer">
        <base target="_blank">
        """
        .formatted(pictures ? FROM_ANYWHERE : "'none'");
  }

  /** Whether the mail has colours of its own for the dark. */
  static boolean knowsDark(String html) {
    Matcher asked = PREFERS.matcher(html);
    return asked.results().anyMatch(found -> found.group(1).equals("dark"));
  }

  private String isMeant(String scheme) {
    return scheme.equals("dark") == dark ? "(min-width: 0)" : "(max-width: 0)";
  }
}
