package dev.sortie.campaign;

import java.util.Locale;

/**
 * A text of the campaign's author in the languages of Sortie.
 *
 * @param french empty where the author gave none; the English one is shown then
 */
public record LocalizedText(String english, String french) {

  /** The text for this language, English for any that we do not have. */
  public String in(Locale locale) {
    boolean wantsFrench = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    return wantsFrench && !french.isBlank() ? french : english;
  }
}
