package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One record of a file, good or bad. */
class LineReaderTest {

  private final LineReader reader =
      new LineReader(
          new ImportOptions(
              ColumnGuess.columns(
                  List.of("email", "first name", "lang", "zone", "tags", "city"), List.of()),
              Set.of("Fair"),
              "",
              "",
              ""));

  @Test
  void readsAContact() {
    ImportLine.Good good =
        good(" Ada@Example.org ", " Ada\nL ", "FR_fr", "Europe/Paris", "A,b", "X");

    assertThat(good.email().value()).isEqualTo("ada@example.org");
    assertThat(good.firstName()).isEqualTo("Ada L");
    assertThat(good.language()).isEqualTo("fr-FR");
    assertThat(good.zone()).isEqualTo("Europe/Paris");
    assertThat(good.tags()).containsExactly("a", "b", "fair");
    assertThat(good.attributes()).containsEntry("city", "X");
  }

  @Test
  void leavesBlanksOut() {
    ImportLine.Good good = good("ada@example.org", "", " ", "", ";", "");

    assertThat(good.language()).isNull();
    assertThat(good.zone()).isNull();
    assertThat(good.tags()).containsExactly("fair");
    assertThat(good.attributes()).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(reason("nobody", "", "", "", "", "")).endsWith("address [nobody]");
    assertThat(reason("", "A", "", "", "", "")).endsWith("address-missing []");
    assertThat(reason("a@b.org", "", "klingon", "", "", "")).endsWith("language [klingon]");
    assertThat(reason("a@b.org", "", "", "Paris", "", "")).endsWith("zone [Paris]");
    assertThat(reason("a@b.org", "x".repeat(201), "", "", "", "")).endsWith("too-long [200]");
    assertThat(reason("a@b.org", "", "", "", "t".repeat(65), "")).contains("tag [ttt");
    assertThat(reason("a@b.org", "", "", "", "", "x".repeat(2_001))).endsWith("too-long [2000]");
    assertThat(reason("a@b.org", "")).endsWith("columns [6, 2]");
  }

  @Test
  void showsOnlyTheStartOfALongMistake() {
    assertThat(reason("x".repeat(500), "", "", "", "", "")).hasSizeLessThan(150).contains("…");
  }

  private ImportLine.Good good(String... fields) {
    return (ImportLine.Good) reader.read(2, List.of(fields));
  }

  private String reason(String... fields) {
    ImportLine.Bad bad = (ImportLine.Bad) reader.read(2, List.of(fields));
    return bad.note().key() + " " + bad.note().arguments();
  }
}
