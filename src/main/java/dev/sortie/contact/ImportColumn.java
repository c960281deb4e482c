package dev.sortie.contact;

/**
 * A column of a file and what it means.
 *
 * @param header as it stands in the first row
 * @param attribute its name where the column is an {@link ImportField#ATTRIBUTE}, else empty
 */
public record ImportColumn(String header, ImportField field, String attribute) {

  public ImportColumn {
    if (field == ImportField.ATTRIBUTE && !ContactRules.isAttributeName(attribute)) {
      throw InvalidContactException.attributeName(attribute);
    }
  }

  /** The same column with another meaning. */
  public ImportColumn as(ImportField meaning) {
    return meaning == ImportField.ATTRIBUTE
        ? new ImportColumn(header, meaning, ColumnGuess.attributeName(header))
        : new ImportColumn(header, meaning, "");
  }

  /** The same column, kept as an attribute of this name. */
  public ImportColumn asAttribute(String name) {
    return new ImportColumn(header, ImportField.ATTRIBUTE, name);
  }
}
