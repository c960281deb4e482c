package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a CSV file is read. */
class ImportFileTest {

  @TempDir Path folder;

  @Test
  void tellsThePhysicalLineBehindQuotedLineBreaks() throws IOException {
    assertThat(records("email;note\na@b.org;\"one\ntwo\n\nthree\"\n\nc@d.org;x\n"))
        .containsExactly("1:[email, note]", "2:[a@b.org, one\ntwo\n\nthree]", "7:[c@d.org, x]");
  }

  @Test
  void countsWindowsLineBreaksOnce() throws IOException {
    assertThat(records("email,n\r\na,\"x\r\ny\"\r\nb,z\r\n"))
        .containsExactly("1:[email, n]", "2:[a, x\r\ny]", "4:[b, z]");
  }

  @Test
  void dropsTheByteOrderMark() throws IOException {
    assertThat(records("\uFEFFemail\na")).containsExactly("1:[email]", "2:[a]");
  }

  @Test
  void findsTheSeparator() throws IOException {
    assertThat(records("a;b,c;d\n1;2,3;4")).contains("1:[a, b,c, d]");
    assertThat(records("a\tb\n1\t2")).contains("1:[a, b]");
    assertThat(records("\"a;b\",c,d\n")).contains("1:[a;b, c, d]");
    assertThat(records("email\na")).contains("1:[email]");
  }

  @Test
  void keepsDoubledQuotes() throws IOException {
    assertThat(records("a,b\n\"say \"\"hi\"\"\",2")).contains("2:[say \"hi\", 2]");
  }

  @Test
  void namesTheLineOfAQuoteThatIsNeverClosed() throws IOException {
    ImportFile file = file("a,b\n1,2\n3,\"open\n4,5\n");

    assertThatThrownBy(() -> FirstRows.of(file)).hasMessageContaining("import-broken [3]");
  }

  @Test
  void namesTheLineOfTextBehindAClosedQuote() throws IOException {
    ImportFile file = file("a,b\n1,2\n\"3\"x,4\n");

    assertThatThrownBy(() -> FirstRows.of(file)).hasMessageContaining("import-broken [3]");
  }

  @Test
  void endlessFieldIsBrokenInsteadOfFillingTheMemory() throws IOException {
    ImportFile file = file("a,b\n1," + "x".repeat(100_000) + "\n");

    assertThatThrownBy(() -> FirstRows.of(file)).hasMessageContaining("import-broken");
  }

  private List<String> records(String text) throws IOException {
    List<String> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = file(text).open()) {
      reader.forEach(
          record -> records.add(record.getStartingLineNumber() + ":" + record.getFields()));
    }
    return records;
  }

  private ImportFile file(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("people.csv"), text);
    return ImportFile.of(path, StandardCharsets.UTF_8);
  }
}
