package dev.sortie.engine.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many rows: each column goes over as one array, and the statement unnests them.
 * The same text for one row or ten thousand, so the server plans it once.
 */
final class Bulk {

  private final String sql;
  private final List<String> types;
  private final List<List<@Nullable Object>> columns = new ArrayList<>();

  /**
   * @param sql with one parameter, an array, for each column
   * @param types of the columns, as PostgreSQL names them
   */
  Bulk(String sql, String... types) {
    this.sql = sql;
    this.types = List.of(types);
    this.types.forEach(type -> columns.add(new ArrayList<>()));
  }

  void add(@Nullable Object... values) {
    for (int column = 0; column < values.length; column++) {
      columns.get(column).add(values[column]);
    }
  }

  /** Nothing, if there are no rows. */
  void execute(Connection connection) throws SQLException {
    if (columns.getFirst().isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int column = 0; column < columns.size(); column++) {
        statement.setArray(
            column + 1, connection.createArrayOf(types.get(column), columns.get(column).toArray()));
      }
      statement.executeUpdate();
    }
  }
}
