package dev.sortie.contact;

import dev.sortie.shared.EmailAddress;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between rows and values. */
final class ContactRows {

  /** The columns that {@link #contact} reads, of {@code contacts c left join suppressions s}. */
  static final String COLUMNS =
      """
      c.id, c.address, c.first_name, c.last_name, c.language, c.zone,
             c.attributes, c.tags, c.left_topics, c.consent_source, c.consent_version, c.consent_at,
             s.reason as suppression_reason, s.at as suppression_at
      """;

  private ContactRows() {}

  static Contact contact(ResultSet row, int number) throws SQLException {
    return new Contact(
        new ContactId(row.getObject("id", UUID.class)),
        new EmailAddress(row.getString("address")),
        row.getString("first_name"),
        row.getString("last_name"),
        Locale.forLanguageTag(row.getString("language")),
        zone(row.getString("zone")),
        Json.texts(row.getString("attributes")),
        Set.copyOf(texts(row.getArray("tags"))),
        consent(row),
        Set.copyOf(texts(row.getArray("left_topics"))),
        suppression(row));
  }

  static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable ZoneId zone(@Nullable String id) {
    return id == null ? null : ZoneId.of(id);
  }

  private static Consent consent(ResultSet row) throws SQLException {
    String source = row.getString("consent_source");
    return source == null
        ? Consent.none()
        : new Consent.Given(source, row.getString("consent_version"), instant(row, "consent_at"));
  }

  private static @Nullable Suppression suppression(ResultSet row) throws SQLException {
    String reason = row.getString("suppression_reason");
    return reason == null
        ? null
        : new Suppression(SuppressionReason.valueOf(reason), instant(row, "suppression_at"));
  }
}
