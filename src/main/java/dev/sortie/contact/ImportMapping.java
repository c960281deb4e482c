package dev.sortie.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns mean in the words of the API: a JSON object from header to {@code email}, {@code
 * firstName}, {@code lastName}, {@code language}, {@code timeZone}, {@code tags}, {@code ignore} or
 * {@code attribute:name}. A header that it does not name keeps its guessed meaning, unless another
 * header is given that one.
 */
final class ImportMapping {

  private static final String ATTRIBUTE = "attribute:";
  private static final Map<String, ImportField> WORDS =
      Map.of(
          "email", ImportField.ADDRESS,
          "firstName", ImportField.FIRST_NAME,
          "lastName", ImportField.LAST_NAME,
          "language", ImportField.LANGUAGE,
          "timeZone", ImportField.ZONE,
          "tags", ImportField.TAGS,
          "ignore", ImportField.IGNORE);

  private ImportMapping() {}

  static List<ImportColumn> apply(Map<String, String> mapping, List<ImportColumn> guessed) {
    Map<String, String> left = new HashMap<>(mapping);
    List<ImportColumn> columns = new ArrayList<>();
    for (ImportColumn column : guessed) {
      String word = left.remove(column.header());
      columns.add(word == null ? unlessTaken(column, mapping) : meaning(column, word));
    }
    if (!left.isEmpty()) {
      throw ImportRefusedException.unknownColumn(left.keySet().iterator().next());
    }
    return columns;
  }

  private static ImportColumn unlessTaken(ImportColumn guessed, Map<String, String> mapping) {
    return mapping.values().stream().map(WORDS::get).anyMatch(guessed.field()::equals)
            && guessed.field() != ImportField.IGNORE
        ? guessed.asAttribute(ColumnGuess.attributeName(guessed.header()))
        : guessed;
  }

  private static ImportColumn meaning(ImportColumn column, String word) {
    if (word.startsWith(ATTRIBUTE)) {
      return column.asAttribute(word.substring(ATTRIBUTE.length()));
    }
    ImportField field = WORDS.get(word);
    if (field == null) {
      throw ImportRefusedException.unknownField(word);
    }
    return column.as(field);
  }
}
