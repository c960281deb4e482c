package dev.sortie.contact;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a language as people write it into lists: {@code fr}, {@code FR_fr}, {@code French}. */
final class LanguageNames {

  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
  private static final Map<String, Locale> NAMES = names();

  private LanguageNames() {}

  static Optional<Locale> parse(String text) {
    String normal = text.strip().toLowerCase(Locale.ROOT);
    Locale named = NAMES.get(normal);
    return named != null ? Optional.of(named) : tag(normal.replace('_', '-'));
  }

  private static Optional<Locale> tag(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      return CODES.contains(locale.getLanguage()) ? Optional.of(locale) : Optional.empty();
    } catch (IllformedLocaleException none) {
      return Optional.empty();
    }
  }

  private static Map<String, Locale> names() {
    Map<String, Locale> names = new HashMap<>();
    for (String code : CODES) {
      Locale locale = Locale.forLanguageTag(code);
      for (Locale reader : List.of(Locale.ENGLISH, Locale.FRENCH, locale)) {
        names.putIfAbsent(locale.getDisplayLanguage(reader).toLowerCase(Locale.ROOT), locale);
      }
    }
    return names;
  }
}
