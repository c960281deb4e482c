package dev.sortie.contact;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why an import ended with nothing imported.
 *
 * @param key bundle key of the sentence
 * @param line where in the file; 0 where it is not about a line
 */
record ImportFailure(String key, long line) {

  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final String DISK_FULL = "53100";

  /** What of it a marketer can understand. */
  static ImportFailure of(Throwable thrown) {
    return switch (thrown) {
      case CsvParseException broken -> broken(line(broken));
      case CancellationException stopped -> interrupted();
      case SQLException refused when DISK_FULL.equals(refused.getSQLState()) -> noSpace();
      default -> thrown.getCause() == null ? unexpected() : of(thrown.getCause());
    };
  }

  static ImportFailure broken(long line) {
    return new ImportFailure("contact.import.failure.broken", line);
  }

  static ImportFailure interrupted() {
    return new ImportFailure("contact.import.failure.interrupted", 0);
  }

  static ImportFailure noSpace() {
    return new ImportFailure("contact.import.failure.no-space", 0);
  }

  static ImportFailure unexpected() {
    return new ImportFailure("contact.import.failure.unexpected", 0);
  }

  /** The parser says it in its message only. */
  static long line(CsvParseException broken) {
    Matcher found = LINE.matcher(String.valueOf(broken.getMessage()));
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }
}
