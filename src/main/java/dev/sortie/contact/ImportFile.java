package dev.sortie.contact;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file on our disk and how it is to be read. */
record ImportFile(Path path, Charset charset, char separator) {

  private static final int MAX_FIELD = 64 * 1024;
  private static final int MAX_RECORD = 256 * 1024;
  private static final int MAX_COLUMNS = 512;
  private static final int HEADER_START = 8 * 1024;

  /** Finds out the separator. */
  static ImportFile of(Path path, Charset charset) throws IOException {
    char[] start = new char[HEADER_START];
    try (Reader reader = reader(path, charset)) {
      int length = Math.max(reader.read(start), 0);
      return new ImportFile(path, charset, SeparatorGuess.of(new String(start, 0, length)));
    }
  }

  /** The records, one after the other; line numbers are those of the file, from 1. */
  CsvReader<CsvRecord> open() throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .skipEmptyLines(true)
        .build(
            CsvRecordHandler.of(
                handler ->
                    handler
                        .maxFields(MAX_COLUMNS)
                        .maxFieldSize(MAX_FIELD)
                        .maxRecordSize(MAX_RECORD)),
            reader(path, charset));
  }

  private static Reader reader(Path path, Charset charset) throws IOException {
    PushbackInputStream input = new PushbackInputStream(Files.newInputStream(path), 3);
    byte[] mark = input.readNBytes(3);
    boolean byteOrderMark =
        mark.length == 3
            && (mark[0] & 0xFF) == 0xEF
            && (mark[1] & 0xFF) == 0xBB
            && (mark[2] & 0xFF) == 0xBF;
    if (!byteOrderMark) {
      input.unread(mark);
    }
    return new InputStreamReader(input, charset);
  }
}
