package dev.sortie.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the mails of two versions do not have alike. */
public final class MailDifferences {

  private static final Pattern SUBJECT = Pattern.compile("(?s)<mj-title[^>]*>(.*?)</mj-title>");
  private static final Pattern NO_WORDS =
      Pattern.compile("(?s)<!--.*?-->|<mj-(head|style|attributes)\\b.*?</mj-\\1>");
  private static final Pattern WITHIN_A_LINE =
      Pattern.compile("</?(?:b|i|em|strong|span|u|small|sup|sub)\\b[^>]*>");
  private static final Pattern LINK =
      Pattern.compile(
          "(?s)<(?:a|mj-button)\\b[^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</(?:a|mj-button)>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private MailDifferences() {}

  /** By name; a mail that is the same in both has none. */
  public static List<MailDifference> between(
      SortedMap<MailName, MailFiles> before, SortedMap<MailName, MailFiles> after) {
    List<MailDifference> found = new ArrayList<>();
    TreeSet<MailName> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (MailName name : names) {
      MailFiles old = before.get(name);
      MailFiles fresh = after.get(name);
      if (old == null || !old.equals(fresh)) {
        found.add(difference(name, old, fresh));
      }
    }
    return found;
  }

  private static MailDifference difference(
      MailName name, @Nullable MailFiles before, @Nullable MailFiles after) {
    List<MailDifference.Line> lines = Lines.between(words(before), words(after));
    boolean alike =
        lines.stream().allMatch(line -> line.kind() == MailDifference.Line.Kind.BOTH)
            && subject(before).equals(subject(after));
    MailDifference.Type type =
        before == null
            ? MailDifference.Type.ADDED
            : after == null
                ? MailDifference.Type.REMOVED
                : alike ? MailDifference.Type.RESTYLED : MailDifference.Type.REWORDED;
    return new MailDifference(
        type, name, subject(before), subject(after), alike ? List.of() : lines);
  }

  private static String subject(@Nullable MailFiles mail) {
    if (mail == null) {
      return "";
    }
    Matcher title = SUBJECT.matcher(mail.mjml());
    return title.find() ? plain(title.group(1)).strip() : "";
  }

  /** What a reader reads, with placeholders and addresses, and the plain text where it has one. */
  private static List<String> words(@Nullable MailFiles mail) {
    if (mail == null) {
      return List.of();
    }
    String body = NO_WORDS.matcher(mail.mjml()).replaceAll("\n");
    String linked = LINK.matcher(body).replaceAll("$2 ($1)");
    String unbroken = WITHIN_A_LINE.matcher(linked.replaceAll("\\s+", " ")).replaceAll("");
    String text = TAG.matcher(unbroken).replaceAll("\n");
    List<String> lines = new ArrayList<>(lines(plain(text)));
    if (mail.plainText() != null) {
      lines.addAll(lines(mail.plainText()));
    }
    return lines;
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\\R"))
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String plain(String markup) {
    Map<String, String> signs =
        Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&nbsp;", "\u00a0", "&#39;", "'");
    String text = markup;
    for (Map.Entry<String, String> sign : signs.entrySet()) {
      text = text.replace(sign.getKey(), sign.getValue());
    }
    return text.replace("&amp;", "&");
  }
}
