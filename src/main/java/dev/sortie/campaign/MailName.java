package dev.sortie.campaign;

import java.util.List;
import java.util.Locale;

/**
 * Names one mail of a campaign.
 *
 * @param template what the send step calls it: {@code welcome}
 * @param language {@code en} or {@code fr}
 */
public record MailName(String template, String language) implements Comparable<MailName> {

  /** The languages that each mail is written in. */
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  static MailName english(String template) {
    return new MailName(template, Locale.ENGLISH.getLanguage());
  }

  /** The language as a locale. */
  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** The name of its MJML file in the folder {@code mails}. */
  public String fileName() {
    return template + "." + language + ".mjml";
  }

  @Override
  public int compareTo(MailName other) {
    int byTemplate = template.compareTo(other.template);
    return byTemplate != 0 ? byTemplate : language.compareTo(other.language);
  }
}
