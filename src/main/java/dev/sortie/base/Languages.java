package dev.sortie.base;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that Sortie speaks, and which of them fits a reader. */
public final class Languages {

  /** All of them, the one to fall back to first. */
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

  /** For readers who speak none of ours. */
  public static final Locale FALLBACK = ALL.getFirst();

  private Languages() {}

  /** Ours that has the language of this one, else the fallback. The region does not matter. */
  public static Locale closest(@Nullable Locale wanted) {
    return ALL.stream()
        .filter(ours -> wanted != null && ours.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(FALLBACK);
  }

  /**
   * Ours that fits best what a browser or program says that it reads.
   *
   * @param acceptLanguage the header of RFC 9110 section 12.5.4; null and nonsense mean: any
   */
  public static Locale fromHeader(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return FALLBACK;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
      return found == null ? FALLBACK : found;
    } catch (IllegalArgumentException nonsense) {
      return FALLBACK;
    }
  }
}
