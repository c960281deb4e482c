package dev.sortie.engine.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far a partition is written, as the database has it. */
final class Position {

  private final int partition;
  private long value;
  private long next;

  private Position(int partition, long value) {
    this.partition = partition;
    this.value = value;
    this.next = value;
  }

  /** Read from the database; made there, before the first record, if it is not there. */
  static Position of(Connection connection, int partition) throws SQLException {
    try (PreparedStatement make =
            connection.prepareStatement(
                """
                insert into engine_exporter_positions (partition_id, position) values (?, -1)
                on conflict (partition_id) do nothing
                """);
        PreparedStatement read =
            connection.prepareStatement(
                "select position from engine_exporter_positions where partition_id = ?")) {
      make.setInt(1, partition);
      make.executeUpdate();
      read.setInt(1, partition);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        long value = row.getLong(1);
        connection.commit();
        return new Position(partition, value);
      }
    }
  }

  /**
   * Moves it within the transaction.
   *
   * @throws SQLException if another writer moved it since it was read
   */
  void advance(Connection connection, long to) throws SQLException {
    try (PreparedStatement move =
        connection.prepareStatement(
            """
            update engine_exporter_positions set position = ?
            where partition_id = ? and position = ?
            """)) {
      move.setLong(1, to);
      move.setInt(2, partition);
      move.setLong(3, value);
      if (move.executeUpdate() != 1) {
        throw new SQLException("Expected position " + value + ", but another writer moved it");
      }
      next = to;
    }
  }

  void committed() {
    value = next;
  }

  int partition() {
    return partition;
  }

  long value() {
    return value;
  }
}
