package dev.sortie.designer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A part of a mail as readers see it: a band over its whole width, or something within one, such as
 * a text or a picture.
 *
 * @param start where its first sign stands in the MJML
 * @param end behind its last sign
 * @param isBand whether it goes over the whole width
 * @param source as it is written
 */
public record MailPart(int start, int end, boolean isBand, String source) {

  private static final String ATTRIBUTES = "(?:\"[^\"]*\"|'[^']*'|[^>\"'])*?";
  private static final Pattern TAG =
      Pattern.compile("<!--.*?-->|<(/?)(mj-[\\w-]+)\\b(" + ATTRIBUTES + ")(/?)>", Pattern.DOTALL);
  private static final Pattern CLASSES =
      Pattern.compile("\\scss-class\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern BLOCK = Pattern.compile("(?:^|\\s)block-([a-z0-9-]+)(?=\\s|$)");
  private static final int WORDS = 60;

  private record Open(String tag, int start) {}

  /** All of a mail in the order of the source; nothing of what can not be read as MJML. */
  public static List<MailPart> of(String mjml) {
    List<MailPart> parts = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(mjml);
    while (tag.find()) {
      String name = tag.group(2);
      if (name == null) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(new Open(name, tag.start()));
      }
      boolean ends = !tag.group(1).isEmpty() || !tag.group(4).isEmpty();
      if (ends && !open.isEmpty() && open.peek().tag().equals(name)) {
        int start = open.pop().start();
        String parent = open.isEmpty() ? "" : open.peek().tag();
        if (parent.equals("mj-body") || parent.equals("mj-column")) {
          String source = mjml.substring(start, tag.end());
          parts.add(new MailPart(start, tag.end(), parent.equals("mj-body"), source));
        }
      }
    }
    parts.sort(Comparator.comparingInt(MailPart::start));
    return parts;
  }

  /** The first of its words; empty for what has none. */
  public String words() {
    String words = Jsoup.parse(source).text().strip();
    return words.length() > WORDS ? words.substring(0, WORDS - 1).strip() + "…" : words;
  }

  /** The key of the block that it was put in as; empty for what was written here. */
  public Optional<String> block() {
    Matcher classes = CLASSES.matcher(opening());
    if (!classes.find()) {
      return Optional.empty();
    }
    Matcher block = BLOCK.matcher(classes.group(1));
    return block.find() ? Optional.of(block.group(1)) : Optional.empty();
  }

  /** As it is written, with a mark that says which block it is; a mark of another one goes. */
  public String marked(String key) {
    String opening = opening();
    String rest = source.substring(opening.length());
    Matcher classes = CLASSES.matcher(opening);
    if (!classes.find()) {
      int name = opening.indexOf("mj-");
      int behind = name + opening.substring(name).split("[\\s/>]", 2)[0].length();
      return "%s css-class=\"block-%s\"%s"
              .formatted(opening.substring(0, behind), key, opening.substring(behind))
          + rest;
    }
    String others = BLOCK.matcher(classes.group(1)).replaceAll("").strip();
    String now = others.isEmpty() ? "block-" + key : others + " block-" + key;
    return opening.substring(0, classes.start(1)) + now + opening.substring(classes.end(1)) + rest;
  }

  private String opening() {
    Matcher tag = TAG.matcher(source);
    return tag.lookingAt() ? tag.group() : "";
  }
}
