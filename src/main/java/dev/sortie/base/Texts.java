package dev.sortie.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Every sentence that people read, in the languages of {@link Languages}. One bundle per module
 * lies in {@code i18n/}; here they are one.
 *
 * <p>Texts are {@link MessageFormat}s, also without arguments: numbers come out in the reader's
 * form, and an ASCII apostrophe must be doubled.
 */
@Component
public final class Texts {

  private final Map<Locale, Map<String, String>> bundles;

  /** Reads the bundles; a command does without the application. */
  public Texts() {
    this.bundles = Bundles.load();
  }

  /**
   * The sentence of this key in the closest language that we speak.
   *
   * @return the key itself where no bundle has it, so that a page still shows
   */
  public String get(String key, Locale locale, Object... arguments) {
    return find(key, locale, arguments).orElse(key);
  }

  /** Like {@link #get}, empty where no bundle has the key. */
  public Optional<String> find(String key, Locale locale, Object... arguments) {
    Locale language = Languages.closest(locale);
    return Optional.ofNullable(of(language).get(key))
        .map(pattern -> new MessageFormat(pattern, language).format(arguments));
  }

  /** The keys that this language has. */
  Set<String> keys(Locale language) {
    return of(language).keySet();
  }

  private Map<String, String> of(Locale language) {
    return bundles.getOrDefault(language, Map.of());
  }
}
