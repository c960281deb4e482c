package dev.sortie.base;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
   * Ours that fits what the environment of a command says (POSIX, section 8.2: of LC_ALL,
   * LC_MESSAGES and LANG the first that is not empty).
   */
  public static Locale fromEnvironment(Map<String, String> environment) {
    String locale =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse("");
    return closest(Locale.of(locale.split("[_.@-]", 2)[0]));
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
