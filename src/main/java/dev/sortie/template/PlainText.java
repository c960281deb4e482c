package dev.sortie.template;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Reads HTML aloud for those who see no HTML: paragraphs stay apart, a link becomes {@code words
 * (address)}, what a browser hides is left out.
 */
final class PlainText implements NodeFilter {

  private static final Set<String> HIDDEN = Set.of("head", "style", "script", "title");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");
  private static final Set<String> LINES = Set.of("tr", "li", "br");
  private static final Pattern HIDING = Pattern.compile("display\\s*:\\s*none");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  /**
   * Reads as XML: the HTML rules move words between table rows, such as a condition around a row,
   * to before the table.
   */
  static String of(String html) {
    PlainText reader = new PlainText();
    Jsoup.parse(html, Parser.xmlParser()).filter(reader);
    return reader.text.toString().strip() + "\n";
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      say(words.getWholeText());
    } else if (node instanceof Element element) {
      if (isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (PARAGRAPHS.contains(element.normalName())) {
        breakTo(2);
      } else if (LINES.contains(element.normalName())) {
        breakTo(1);
      }
      if (element.normalName().equals("li")) {
        text.append("- ");
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (PARAGRAPHS.contains(element.normalName())) {
        breakTo(2);
      } else if (element.normalName().equals("a")) {
        link(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void link(Element link) {
    String address = link.attr("href");
    String words = link.text().strip();
    if (!address.isBlank() && !words.isEmpty() && !words.equals(address)) {
      say(" (" + address + ")");
    }
  }

  private void say(String words) {
    String said = SPACES.matcher(words).replaceAll(" ");
    boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(atStart ? said.stripLeading() : said);
  }

  private void breakTo(int lines) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int present = (int) text.substring(end).chars().filter(sign -> sign == '\n').count();
    text.setLength(end);
    if (end > 0) {
      text.append("\n".repeat(Math.max(present, lines)));
    }
  }

  private static boolean isHidden(Element element) {
    return HIDDEN.contains(element.normalName()) || HIDING.matcher(element.attr("style")).find();
  }
}
