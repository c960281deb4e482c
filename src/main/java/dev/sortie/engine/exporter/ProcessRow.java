package dev.sortie.engine.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A process that the engine knows, whoever deployed it. Rare, so one by one. */
final class ProcessRow {

  private ProcessRow() {}

  static void write(Connection connection, Change.Definition process) throws SQLException {
    if (process.known()) {
      insert(connection, process);
    } else {
      markDeleted(connection, process);
    }
  }

  private static void insert(Connection connection, Change.Definition process) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into engine_processes
              (key, bpmn_process_id, version, resource_name, bpmn, deployed_at)
            values (?, ?, ?, ?, ?, timestamptz 'epoch' + ? * interval '1 millisecond')
            on conflict (key) do nothing
            """)) {
      insert.setLong(1, process.key());
      insert.setString(2, process.bpmnProcessId());
      insert.setInt(3, process.version());
      insert.setString(4, process.resourceName());
      insert.setBytes(5, process.bpmn().array());
      insert.setLong(6, process.time());
      insert.executeUpdate();
    }
  }

  private static void markDeleted(Connection connection, Change.Definition process)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update engine_processes
            set deleted_at = timestamptz 'epoch' + ? * interval '1 millisecond'
            where key = ?
            """)) {
      update.setLong(1, process.time());
      update.setLong(2, process.key());
      update.executeUpdate();
    }
  }
}
