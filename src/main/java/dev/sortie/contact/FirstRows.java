package dev.sortie.contact;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The header and the first rows of a file.
 *
 * @param headers each once, in any case
 */
record FirstRows(List<String> headers, List<List<String>> rows) {

  private static final int SHOWN = 8;

  FirstRows {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
    Set<String> seen = new HashSet<>();
    for (String header : headers) {
      if (!header.isBlank() && !seen.add(header.toLowerCase(Locale.ROOT))) {
        throw ImportRefusedException.headerTwice(header);
      }
    }
  }

  /**
   * Reads them.
   *
   * @throws ImportRefusedException if the file is broken as early as that, or has no header
   */
  static FirstRows of(ImportFile file) {
    List<List<String>> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = file.open();
        CloseableIterator<CsvRecord> each = reader.iterator()) {
      while (each.hasNext() && records.size() <= SHOWN) {
        records.add(each.next().getFields());
      }
    } catch (CsvParseException broken) {
      throw ImportRefusedException.broken(ImportFailure.line(broken));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (records.isEmpty()) {
      throw ImportRefusedException.empty();
    }
    List<String> headers = records.getFirst().stream().map(String::strip).toList();
    return new FirstRows(headers, records.subList(1, records.size()));
  }
}
