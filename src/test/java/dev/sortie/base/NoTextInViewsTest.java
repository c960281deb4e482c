package dev.sortie.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No sentence for people stands in Java: a view that is only tried in English would show it to
 * French readers.
 *
 * <p>A literal counts as a text if it has two words, or one that begins with a capital letter and
 * goes on in small ones. Not looked at are: comments, annotations, text blocks, what is logged or
 * thrown, scripts ({@code executeJs}), CSS ({@code getStyle}, {@code setWidth} and friends), and
 * lines that say {@code not a text:} with the reason.
 */
class NoTextInViewsTest {

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TEXT =
      Pattern.compile("\\p{L}{2,}[,.:]? \\p{L}{2,}|^\\p{Lu}\\p{Ll}+$");
  private static final Pattern NOT_LOOKED_AT =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//(?!.*not a text:)[^\\n]*|\"\"\".*?\"\"\""
              + "|@\\w+\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\)"
              + "|\\blog\\.\\w+\\((?:[^;]*?)\\);|\\bnew \\w+Exception\\((?:[^;]*?)\\);"
              + "|executeJs\\((?:[^;]*?)\\);"
              + "|\\b(?:getStyle\\(\\)\\.set|set(?:Min|Max)?(?:Width|Height))\\((?:[^;]*?)\\)");

  @Test
  void noViewHoldsASentence() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/sortie"))) {
      List<String> found =
          files
              .filter(file -> file.toString().matches(".*/(ui|base)/[^/]+\\.java"))
              .flatMap(file -> texts(file).map(text -> file.getFileName() + ": " + text))
              .toList();

      assertThat(found).as("texts that belong into a bundle under i18n/").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Button(\"Save\")",
        "add(new H1(\"Import contacts\"));",
        "field.setLabel(\"First name\");",
        "Notices.success(count + \" contacts are in\");",
      })
  void findsASentence(String source) {
    assertThat(texts(source)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getTranslation(\"contact.import.title\")",
        "addClassNames(\"sortie-page\", \"wide\");",
        "@Route(value = \"Contacts\")",
        "log.warn(\"Could not read it\", broken);",
        "throw new IllegalStateException(\"Expected one, but was none\");",
        "/** Shows \"Two words\". */",
        "getStyle().set(\"border\", \"solid thin\")",
      })
  void letsTheRestPass(String source) {
    assertThat(texts(source)).isEmpty();
  }

  private static Stream<String> texts(Path file) {
    try {
      return texts(Files.readString(file));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> texts(String source) {
    String looked = NOT_LOOKED_AT.matcher(source).replaceAll("");
    return looked
        .lines()
        .filter(line -> !line.contains("not a text:"))
        .flatMap(line -> LITERAL.matcher(line).results())
        .map(literal -> literal.group(1))
        .filter(text -> TEXT.matcher(text).find());
  }
}
