package dev.sortie.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the bundles of all modules, merged, to each other. */
class BundlesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern KEY_IN_SOURCE =
      Pattern.compile(
          "(?:getTranslation|translate|@Menu\\(\\s*title =)\\(?\\s*\"([\\w.-]+[\\w])\"");

  private final Map<Locale, Map<String, String>> bundles = Bundles.load();

  @Test
  void bothLanguagesSayTheSameThings() {
    Set<String> english = bundles.get(Locale.ENGLISH).keySet();

    for (Locale language : Languages.ALL) {
      assertThat(bundles.get(language).keySet())
          .as("keys in " + language)
          .containsExactlyInAnyOrderElementsOf(english);
    }
  }

  @Test
  void bothLanguagesFillInTheSameValues() {
    Map<String, String> french = bundles.get(Locale.FRENCH);

    bundles
        .get(Locale.ENGLISH)
        .forEach(
            (key, text) ->
                assertThat(placeholders(french.getOrDefault(key, text)))
                    .as(key)
                    .isEqualTo(placeholders(text)));
  }

  @Test
  void everyTextIsAReadableMessageFormat() {
    bundles.forEach(
        (language, texts) ->
            texts.forEach(
                (key, text) -> {
                  assertThatCode(() -> new MessageFormat(text, language))
                      .as(key)
                      .doesNotThrowAnyException();
                  assertThat(text.replace("''", ""))
                      .as(key + ": an ASCII apostrophe swallows the placeholders after it")
                      .doesNotContain("'");
                }));
  }

  /** Not one half: a refusal without its second sentence tells nobody what to do. */
  @Test
  void everyProblemHasTitleAndDetail() {
    Collection<String> keys = bundles.get(Locale.ENGLISH).keySet();
    var problems =
        keys.stream()
            .filter(key -> key.startsWith("problem."))
            .map(key -> key.replaceAll("\\.(title|detail)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(keys)
        .containsAll(
            problems.stream()
                .flatMap(problem -> Stream.of(problem + ".title", problem + ".detail"))
                .toList());
  }

  @Test
  void everyKeyThatAViewNamesExists() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<String> named =
            KEY_IN_SOURCE.matcher(Files.readString(file)).results().map(it -> it.group(1)).toList();
        assertThat(bundles.get(Locale.ENGLISH).keySet()).as(file.toString()).containsAll(named);
      }
    }
  }

  @Test
  void everyDoorHasAWord() {
    assertThat(bundles.get(Locale.ENGLISH))
        .containsKeys(Arrays.stream(Door.values()).map(Door::labelKey).toArray(String[]::new));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
