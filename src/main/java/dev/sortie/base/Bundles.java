package dev.sortie.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the message bundles of all modules on the class path and merges them by language. */
final class Bundles {

  private static final String PATTERN = "classpath*:i18n/*.properties";

  private Bundles() {}

  static Map<Locale, Map<String, String>> load() {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(PATTERN);
      Map<Locale, Map<String, String>> merged = new HashMap<>();
      for (Resource file : files) {
        var texts = merged.computeIfAbsent(languageOf(file), language -> new HashMap<>());
        read(file).forEach((key, text) -> add(texts, key, text, file));
      }
      return Map.copyOf(merged);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void add(Map<String, String> texts, String key, String text, Resource file) {
    if (texts.put(key, text) != null) {
      throw new IllegalStateException(
          "Expected each key in one bundle, but " + key + " is in another and in " + file);
    }
  }

  private static Locale languageOf(Resource file) {
    String name = String.valueOf(file.getFilename());
    return Languages.ALL.stream()
        .filter(language -> name.endsWith("_" + language.getLanguage() + ".properties"))
        .findFirst()
        .orElse(Languages.FALLBACK);
  }

  private static Map<String, String> read(Resource file) throws IOException {
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties.entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> String.valueOf(entry.getKey()),
                  entry -> String.valueOf(entry.getValue())));
    }
  }
}
