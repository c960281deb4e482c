package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the fields of one record into a contact or into the reason why not. */
final class LineReader {

  private static final int SHOWN = 80;

  private final ImportOptions options;

  LineReader(ImportOptions options) {
    this.options = options;
  }

  ImportLine read(long line, List<String> fields) {
    int expected = options.columns().size();
    if (fields.size() != expected) {
      return ImportLine.Bad.of(line, "", "columns", "" + expected, "" + fields.size());
    }
    Cells cells = new Cells(line);
    for (int i = 0; i < expected; i++) {
      ImportColumn column = options.columns().get(i);
      ImportLine.Bad bad = cells.take(column, fields.get(i).strip());
      if (bad != null) {
        return bad;
      }
    }
    return cells.line();
  }

  /** The parts of one contact while they come together. */
  private final class Cells {

    private final long line;
    private final Map<String, String> attributes = new HashMap<>();
    private final Set<String> tags = new TreeSet<>(options.tags());
    private Optional<EmailAddress> email = Optional.empty();
    private String firstName = "";
    private String lastName = "";
    private @Nullable String language;
    private @Nullable String zone;

    Cells(long line) {
      this.line = line;
    }

    ImportLine line() {
      return new ImportLine.Good(
          line, email.orElseThrow(), firstName, lastName, language, zone, attributes, tags);
    }

    ImportLine.@Nullable Bad take(ImportColumn column, String text) {
      if (text.isEmpty()) {
        return column.field() == ImportField.ADDRESS
            ? ImportLine.Bad.of(line, column.header(), "address-missing")
            : null;
      }
      return switch (column.field()) {
        case IGNORE -> null;
        case ADDRESS -> takeAddress(column, text);
        case FIRST_NAME, LAST_NAME -> takeName(column, text);
        case LANGUAGE -> takeLanguage(column, text);
        case ZONE -> takeZone(column, text);
        case TAGS -> takeTags(column, text);
        case ATTRIBUTE -> takeAttribute(column, text);
      };
    }

    private ImportLine.@Nullable Bad takeAddress(ImportColumn column, String text) {
      email = EmailAddress.tryParse(text);
      return email.isPresent() ? null : bad(column, "address", text);
    }

    private ImportLine.@Nullable Bad takeName(ImportColumn column, String text) {
      if (text.length() > ContactRules.MAX_NAME) {
        return bad(column, "too-long", "" + ContactRules.MAX_NAME);
      }
      if (column.field() == ImportField.FIRST_NAME) {
        firstName = ContactRules.name("firstName", text);
      } else {
        lastName = ContactRules.name("lastName", text);
      }
      return null;
    }

    private ImportLine.@Nullable Bad takeLanguage(ImportColumn column, String text) {
      Optional<Locale> named = LanguageNames.parse(text);
      named.ifPresent(found -> language = found.toLanguageTag());
      return named.isPresent() ? null : bad(column, "language", text);
    }

    private ImportLine.@Nullable Bad takeZone(ImportColumn column, String text) {
      try {
        zone = ZoneId.of(text).getId();
        return null;
      } catch (DateTimeException unknown) {
        return bad(column, "zone", text);
      }
    }

    private ImportLine.@Nullable Bad takeTags(ImportColumn column, String text) {
      for (String tag : text.split("[,;|\\n]")) {
        try {
          if (!tag.isBlank()) {
            tags.add(ContactRules.tag(tag));
          }
        } catch (InvalidContactException wrong) {
          return bad(column, "tag", tag);
        }
      }
      return null;
    }

    private ImportLine.@Nullable Bad takeAttribute(ImportColumn column, String text) {
      if (text.length() > ContactRules.MAX_VALUE) {
        return bad(column, "too-long", "" + ContactRules.MAX_VALUE);
      }
      attributes.put(column.attribute(), text);
      return null;
    }

    private ImportLine.Bad bad(ImportColumn column, String reason, String argument) {
      String shown = argument.length() <= SHOWN ? argument : argument.substring(0, SHOWN) + "…";
      return ImportLine.Bad.of(line, column.header(), reason, shown);
    }
  }
}
