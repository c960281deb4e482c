package dev.sortie.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the values that a mail shows and that may be missing. A missing one leaves a hole in the
 * sentence, unless the mail gives a default or shows it under a condition that asks for it.
 */
public final class Placeholders {

  /** What every mail is given, whoever reads it. */
  private static final Set<String> ALWAYS =
      Set.of(
          "contact.firstName",
          "contact.lastName",
          "contact.email",
          "sender.name",
          "campaign.name",
          "unsubscribeUrl");

  private static final Pattern SILENT =
      Pattern.compile("\\{%-?\\s*(raw|comment)\\s*-?%}.*?\\{%-?\\s*end\\1\\s*-?%}", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("\\{\\{-?(.*?)-?}}|\\{%-?\\s*(\\w+)(.*?)-?%}", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]*(?:\\.[\\w-]+)*");
  private static final Pattern DEFAULT = Pattern.compile("\\|\\s*default\\b");

  private final Set<String> made = new HashSet<>(Set.of("forloop", "tablerowloop"));
  private final Deque<Set<String>> asked = new ArrayDeque<>();
  private final Set<String> missing = new LinkedHashSet<>();

  private Placeholders() {}

  /** The names of these values as the mail writes them, in its order; empty for a careful mail. */
  public static Set<String> thatMayBeMissing(MailSource mail) {
    Set<String> missing = new LinkedHashSet<>(in(mail.mjml()));
    if (mail.text() != null) {
      missing.addAll(in(mail.text()));
    }
    return missing;
  }

  private static Set<String> in(String source) {
    Placeholders placeholders = new Placeholders();
    Matcher tag = TAG.matcher(SILENT.matcher(source).replaceAll(""));
    while (tag.find()) {
      if (tag.group(2) == null) {
        placeholders.shows(tag.group(1));
      } else {
        placeholders.does(tag.group(2), tag.group(3));
      }
    }
    return placeholders.missing;
  }

  private void shows(String output) {
    String words = QUOTED.matcher(output).replaceAll("");
    Matcher name = NAME.matcher(words.split("[|\\[]", 2)[0].strip());
    if (name.matches() && !DEFAULT.matcher(words).find() && !isThere(name.group())) {
      missing.add(name.group());
    }
  }

  private boolean isThere(String name) {
    return ALWAYS.contains(name)
        || made.contains(name.split("\\.", 2)[0])
        || asked.stream().anyMatch(names -> names.contains(name));
  }

  private void does(String tag, String rest) {
    Set<String> names = names(rest);
    switch (tag) {
      case "if", "unless", "case" -> asked.push(new HashSet<>(names));
      case "elsif" -> {
        if (!asked.isEmpty()) {
          asked.peek().addAll(names);
        }
      }
      case "endif", "endunless", "endcase" -> asked.poll();
      case "assign", "capture", "for", "tablerow", "increment", "decrement" ->
          names.stream().findFirst().ifPresent(made::add);
      default -> {}
    }
  }

  private static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher name = NAME.matcher(QUOTED.matcher(text).replaceAll(""));
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }
}
