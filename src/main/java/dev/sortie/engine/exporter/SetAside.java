package dev.sortie.engine.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/** A record that no row can be made of: kept as text, so that what follows is written. */
record SetAside(int partition, long position, String record, String reason) {

  private static final int TEXT_LIMIT = 4000;

  /**
   * By class of ISO 9075-2: rows that meet in one statement (21), data that is none (22), rows that
   * break a rule (23); and PostgreSQL's limits (54), an id too long for an index among them. All
   * others say that the database is away, and waiting helps.
   */
  private static final Set<String> OF_DATA = Set.of("21", "22", "23", "54");

  static boolean isForDataOf(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.length() == 5 && OF_DATA.contains(state.substring(0, 2));
  }

  static SetAside of(int partition, Change change, Exception reason) {
    return new SetAside(partition, change.position(), change.toString(), reason.toString());
  }

  static SetAside of(int partition, Change.Unreadable record) {
    return new SetAside(partition, record.position(), record.record(), record.reason());
  }

  void write(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into engine_set_aside (partition_id, position, record, reason)
            values (?, ?, ?, ?)
            on conflict (partition_id, position) do nothing
            """)) {
      insert.setInt(1, partition);
      insert.setLong(2, position);
      insert.setString(3, escaped(record));
      insert.setString(4, escaped(reason));
      insert.executeUpdate();
    }
  }

  /** What the database did not take is likely in the text: so only what any database takes. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .limit(TEXT_LIMIT)
        .forEach(
            character -> {
              if (character >= ' ' && character <= '~') {
                escaped.append((char) character);
              } else {
                escaped.append("\\u%04x".formatted(character));
              }
            });
    return escaped.toString();
  }
}
