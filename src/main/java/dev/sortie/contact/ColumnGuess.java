package dev.sortie.contact;

import static java.util.Map.entry;

import dev.sortie.shared.EmailAddress;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads from the headers, English or French, and from the first rows what the columns mean. */
final class ColumnGuess {

  private static final Map<String, ImportField> WORDS =
      Map.ofEntries(
          entry("email", ImportField.ADDRESS),
          entry("mail", ImportField.ADDRESS),
          entry("emailaddress", ImportField.ADDRESS),
          entry("mailaddress", ImportField.ADDRESS),
          entry("adresseemail", ImportField.ADDRESS),
          entry("adressemail", ImportField.ADDRESS),
          entry("adresseelectronique", ImportField.ADDRESS),
          entry("adressedemessagerie", ImportField.ADDRESS),
          entry("courriel", ImportField.ADDRESS),
          entry("firstname", ImportField.FIRST_NAME),
          entry("givenname", ImportField.FIRST_NAME),
          entry("forename", ImportField.FIRST_NAME),
          entry("prenom", ImportField.FIRST_NAME),
          entry("lastname", ImportField.LAST_NAME),
          entry("familyname", ImportField.LAST_NAME),
          entry("surname", ImportField.LAST_NAME),
          entry("name", ImportField.LAST_NAME),
          entry("nom", ImportField.LAST_NAME),
          entry("nomdefamille", ImportField.LAST_NAME),
          entry("language", ImportField.LANGUAGE),
          entry("lang", ImportField.LANGUAGE),
          entry("locale", ImportField.LANGUAGE),
          entry("langue", ImportField.LANGUAGE),
          entry("timezone", ImportField.ZONE),
          entry("zone", ImportField.ZONE),
          entry("fuseauhoraire", ImportField.ZONE),
          entry("tag", ImportField.TAGS),
          entry("tags", ImportField.TAGS),
          entry("etiquette", ImportField.TAGS),
          entry("etiquettes", ImportField.TAGS));

  private ColumnGuess() {}

  /**
   * One meaning for each header; only attributes occur more than once. Where no header says that it
   * is the address, the first column counts in which nothing but addresses stands.
   */
  static List<ImportColumn> columns(List<String> headers, List<List<String>> rows) {
    List<ImportColumn> columns = byHeader(headers);
    if (columns.stream().noneMatch(column -> column.field() == ImportField.ADDRESS)) {
      for (int i = 0; i < columns.size(); i++) {
        if (holdsAddresses(rows, i)) {
          columns.set(i, columns.get(i).as(ImportField.ADDRESS));
          break;
        }
      }
    }
    return columns;
  }

  private static boolean holdsAddresses(List<List<String>> rows, int column) {
    List<String> values =
        rows.stream()
            .filter(row -> row.size() > column && !row.get(column).isBlank())
            .map(row -> row.get(column))
            .toList();
    return !values.isEmpty()
        && values.stream().allMatch(value -> EmailAddress.tryParse(value).isPresent());
  }

  private static List<ImportColumn> byHeader(List<String> headers) {
    List<ImportColumn> columns = new ArrayList<>();
    Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
    for (String header : headers) {
      ImportField field = WORDS.getOrDefault(letters(header), ImportField.ATTRIBUTE);
      if (header.isBlank()) {
        columns.add(new ImportColumn(header, ImportField.IGNORE, ""));
      } else if (field == ImportField.ATTRIBUTE || !taken.add(field)) {
        columns.add(new ImportColumn(header, ImportField.ATTRIBUTE, attributeName(header)));
      } else {
        columns.add(new ImportColumn(header, field, ""));
      }
    }
    return columns;
  }

  /** A name that conditions can spell: {@code Code postal} becomes {@code codePostal}. */
  static String attributeName(String header) {
    StringBuilder name = new StringBuilder();
    for (String word : plain(header).split("[^A-Za-z0-9]+")) {
      if (name.isEmpty()) {
        name.append(word.equals(word.toUpperCase(Locale.ROOT)) ? lower(word) : decapital(word));
      } else {
        name.append(capital(word));
      }
    }
    if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
      name.insert(0, "column");
    }
    return name.substring(0, Math.min(name.length(), 63));
  }

  private static String letters(String header) {
    return lower(plain(header)).replaceAll("[^a-z]", "");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String decapital(String word) {
    return word.isEmpty() ? word : lower(word.substring(0, 1)) + word.substring(1);
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
