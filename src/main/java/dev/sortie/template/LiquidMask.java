package dev.sortie.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides Liquid tags behind words of letters while MJML becomes HTML, so that quotes and comparison
 * signs inside a tag are neither escaped nor read as markup.
 */
final class LiquidMask {

  private static final Pattern TAG = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("liquidtag(\\d+)end");

  private final String masked;
  private final List<String> tags;

  private LiquidMask(String masked, List<String> tags) {
    this.masked = masked;
    this.tags = tags;
  }

  static LiquidMask over(String source) {
    List<String> tags = new ArrayList<>();
    String masked =
        TAG.matcher(source)
            .replaceAll(
                tag -> {
                  tags.add(tag.group());
                  return "liquidtag" + (tags.size() - 1) + "end";
                });
    return new LiquidMask(masked, tags);
  }

  /** Whether this part of a masked text hides a tag. */
  static boolean hasTag(String masked) {
    return WORD.matcher(masked).find();
  }

  /** Whether this part of a masked text begins with what a tag will stand for. */
  static boolean beginsWithTag(String masked) {
    return WORD.matcher(masked).lookingAt();
  }

  /** What an author wrote around the tags of this part of a masked text. */
  static String withoutTags(String masked) {
    return WORD.matcher(masked).replaceAll("");
  }

  String masked() {
    return masked;
  }

  /** Puts the tags back; a word that hides no tag was the author's own and stays. */
  String restore(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word -> {
              int index = Integer.parseInt(word.group(1));
              String tag = index < tags.size() ? tags.get(index) : word.group();
              return Matcher.quoteReplacement(tag);
            });
  }
}
