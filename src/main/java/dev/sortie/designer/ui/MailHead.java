package dev.sortie.designer.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Subject and preheader where they live, in the head of the MJML. Whoever writes one of them leaves
 * every other sign of the source as it was.
 */
enum MailHead {
  SUBJECT("mj-title"),
  PREHEADER("mj-preview");

  private static final Pattern HEAD = Pattern.compile("<mj-head[^>]*(?<!/)>");
  private static final Pattern ROOT = Pattern.compile("<mjml[^>]*>");

  private final String tag;
  private final Pattern element;

  MailHead(String tag) {
    this.tag = tag;
    this.element =
        Pattern.compile(
            "<%1$s\\s*/>|<%1$s>(.*?)</%1$s>".formatted(tag),
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  }

  /** As people read it; empty where there is none. */
  String in(String mjml) {
    Matcher found = element.matcher(mjml);
    return found.find() && found.group(1) != null
        ? Parser.unescapeEntities(found.group(1).strip(), false)
        : "";
  }

  /** The same mail with these words; one that has no head gets one. */
  String put(String mjml, String words) {
    String written = "<%1$s>%2$s</%1$s>".formatted(tag, escaped(words));
    Matcher found = element.matcher(mjml);
    if (found.find()) {
      return mjml.substring(0, found.start()) + written + mjml.substring(found.end());
    }
    Matcher head = HEAD.matcher(mjml);
    if (head.find()) {
      return mjml.substring(0, head.end()) + written + mjml.substring(head.end());
    }
    Matcher root = ROOT.matcher(mjml);
    return root.find()
        ? mjml.substring(0, root.end())
            + "<mj-head>"
            + written
            + "</mj-head>"
            + mjml.substring(root.end())
        : mjml;
  }

  /** What opens a tag or a sign of its own; quotes stay, Liquid needs them. */
  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }
}
