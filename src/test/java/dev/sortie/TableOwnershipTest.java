package dev.sortie;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table is named only by the module whose migration makes it. Who needs its rows asks the
 * module's API, or reads a view that {@code monitor} owns.
 */
class TableOwnershipTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path SOURCES = Path.of("src/main/java/dev/sortie");

  /**
   * {@code V003__engine.sql} or {@code V012__enrollment_one_active.sql}: the module comes first.
   */
  private static final Pattern FILE = Pattern.compile("V\\d+__([a-z]+).*\\.sql");

  private static final Pattern MADE =
      Pattern.compile(
          "(?i)create\\s+(?:unlogged\\s+)?(?:table|view)\\s+(?:if not exists\\s+)?(\\w+)");

  @Test
  void sqlNamesOnlyTablesOfItsOwnModule() {
    Map<String, String> owners = owners();
    String tables = owners.keySet().stream().collect(joining("|"));
    Pattern named =
        Pattern.compile(
            "\\b(?:from|join|into|update|table|using)\\s+(?:only\\s+)?(" + tables + ")\\b");

    List<String> foreign =
        files(SOURCES, ".java").flatMap(file -> foreignTables(file, named, owners)).toList();

    assertThat(owners).isNotEmpty();
    assertThat(foreign).as("tables named by another module than their own").isEmpty();
  }

  private static Stream<String> foreignTables(
      Path file, Pattern named, Map<String, String> owners) {
    String module = SOURCES.relativize(file).getName(0).toString();
    return named
        .matcher(text(file))
        .results()
        .map(hit -> hit.group(1))
        .filter(table -> !module.equals(owners.get(table)))
        .map(table -> file + " names " + table + " of " + owners.get(table));
  }

  private static Map<String, String> owners() {
    Map<String, String> owners = new TreeMap<>();
    files(MIGRATIONS, ".sql")
        .forEach(
            file -> {
              String module = FILE.matcher(file.getFileName().toString()).replaceFirst("$1");
              MADE.matcher(text(file))
                  .results()
                  .map((MatchResult made) -> made.group(1))
                  .forEach(table -> owners.put(table, module));
            });
    return owners;
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
