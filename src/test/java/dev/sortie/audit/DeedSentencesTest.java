package dev.sortie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every deed that a module tells of has a sentence, in its bundle, and no sentence is left over.
 */
class DeedSentencesTest {

  /** Up to the end of the statement: the action may be chosen between two. */
  private static final Pattern TOLD =
      Pattern.compile("(?s)(?:Deed\\.of|\\bdeed|setPassword)\\((?<arguments>[^;]*);");

  private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern SENTENCE =
      Pattern.compile("(?m)^deed\\.([a-z]+\\.[a-z]+(?:-[a-z]+)*)=");

  @Test
  void everyDeedHasASentenceAndEverySentenceADeed() {
    Set<String> told =
        texts(Path.of("src/main/java/dev/sortie"), ".java")
            .filter(source -> source.contains("Deed"))
            .flatMap(source -> TOLD.matcher(source).results())
            .flatMap(statement -> ACTION.matcher(statement.group(1)).results())
            .map(action -> action.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> worded =
        texts(Path.of("src/main/resources/i18n"), ".properties")
            .flatMap(bundle -> SENTENCE.matcher(bundle).results())
            .map(key -> key.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).hasSizeGreaterThan(20);
    assertThat(worded).isEqualTo(told);
  }

  private static Stream<String> texts(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(DeedSentencesTest::text)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
