package dev.sortie.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes the database itself watch the order of commits: a trigger that runs as a send commits
 * TRANSMITTING looks whether a stop of its enrollment has committed. Times of the application say
 * when a transaction began, which proves nothing.
 */
final class Witness {

  private static final String SET_UP =
      """
      create table if not exists crash_late_sends (send_id uuid, enrollment_state text);
      create or replace function crash_note_late_send() returns trigger language plpgsql as $$
      begin
        insert into crash_late_sends (send_id, enrollment_state)
        select new.id, state from enrollments
        where id = new.enrollment_id and state not in ('ENROLLED', 'ACTIVE')
          and not (new.category = 'SERVICE' and exit_reason = 'CONVERTED');
        return null;
      end $$;
      drop trigger if exists crash_late_send on sends;
      create constraint trigger crash_late_send after insert or update of state on sends
        deferrable initially deferred
        for each row when (new.state = 'TRANSMITTING') execute function crash_note_late_send();
      """;

  private Witness() {}

  static void watch(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SET_UP);
    }
  }

  static List<String> late(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true))
        .sql(
            "select send_id || ' of an enrollment that was ' || enrollment_state from crash_late_sends")
        .query(String.class)
        .list();
  }
}
