package dev.sortie.contact;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to do with a file.
 *
 * @param columns what they mean, in the order of the file
 * @param tags for everybody in the file
 * @param consentSource how they agreed to marketing mails; empty where they did not: then they are
 *     kept, but no marketing mail goes to them
 * @param consentVersion which wording they agreed to; may be empty
 * @param language of those whose line says none; empty for the installation's
 */
public record ImportOptions(
    List<ImportColumn> columns,
    Set<String> tags,
    String consentSource,
    String consentVersion,
    String language) {

  public ImportOptions {
    columns = List.copyOf(columns);
    tags = ContactRules.tags(tags);
    consentSource = ContactRules.name("consentSource", consentSource);
    consentVersion = ContactRules.name("consentVersion", consentVersion);
    if (!language.isEmpty() && LanguageNames.parse(language).isEmpty()) {
      throw ImportRefusedException.unknownLanguage(language);
    }
  }

  /** Nothing but the columns. */
  public static ImportOptions of(List<ImportColumn> columns) {
    return new ImportOptions(columns, Set.of(), "", "", "");
  }

  /** Exactly one address, and no two columns for one place. */
  void check() {
    Set<ImportField> fields = EnumSet.noneOf(ImportField.class);
    Set<String> attributes = new HashSet<>();
    for (ImportColumn column : columns) {
      switch (column.field()) {
        case IGNORE -> {}
        case ATTRIBUTE -> {
          if (!attributes.add(column.attribute())) {
            throw ImportRefusedException.headerTwice(column.attribute());
          }
        }
        default -> {
          if (!fields.add(column.field())) {
            throw ImportRefusedException.fieldTwice(column.field());
          }
        }
      }
    }
    if (!fields.contains(ImportField.ADDRESS)) {
      throw ImportRefusedException.oneAddressColumn();
    }
  }
}
