package dev.sortie.engine.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.database.DatabaseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the exporter counts by the hour. */
@DatabaseTest
class TallyIT {

  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/V032__engine_tallies.sql");
  private static final Instant BEGUN = Instant.parse("2026-03-01T10:15:00Z");
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  private final DataSource database;
  private final JdbcClient jdbc;

  TallyIT(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  @Test
  void countsWhoPassedByTheHourWithTheTimeTheySpent() throws Exception {
    write(finished(31, 31100000));

    assertThat(tallies(31))
        .contains(
            "PASSED sendTask_Mail 2026-03-01T10:00:00Z 43 1 2000",
            "PASSED timer_Wait 2026-03-04T10:00:00Z 111 1 259200000");
  }

  @Test
  void countsWhoCameWhereByTheHourInWhichTheyBegan() throws Exception {
    write(finished(32, 32100000));

    assertThat(tallies(32))
        .contains(
            "REACHED start_Enrolled 2026-03-01T10:00:00Z  1 0",
            "REACHED timer_Wait 2026-03-01T10:00:00Z  1 0",
            "LEFT sequence 2026-03-01T10:00:00Z  1 0",
            "EXITED sequence 2026-03-04T10:00:00Z  1 0")
        .noneMatch(line -> line.startsWith("REACHED end_Done"));
  }

  @Test
  void countsADoorAtTheElementWhereItCutSomebodyOff() throws Exception {
    write(converted(33, 33100000));

    assertThat(tallies(33))
        .contains(
            "EXITED timer_Wait 2026-03-02T10:00:00Z exit_Converted 1 0",
            "LEFT timer_Wait 2026-03-01T10:00:00Z exit_Converted 1 0")
        .noneMatch(line -> line.startsWith("EXITED task_Reminder"));
  }

  @Test
  void countsTheSameWhetherChangesCameInOneBatchOrOneByOne() throws Exception {
    write(finished(34, 34100000));
    write(converted(34, 34200000));
    for (Change change : finished(35, 35300000)) {
      write(List.of(change));
    }
    for (Change change : converted(35, 35400000)) {
      write(List.of(change));
    }

    assertThat(tallies(35)).isEqualTo(tallies(34)).isNotEmpty();
  }

  @Test
  void makesUpForWhatWasWrittenBeforeThereWereTallies() throws Exception {
    write(finished(36, 36500000));
    write(converted(36, 36600000));
    List<String> counted = tallies(36);
    jdbc.sql("delete from engine_element_tallies").update();
    String script = Files.readString(MIGRATION);

    try (Connection connection = connection();
        var statement = connection.createStatement()) {
      statement.execute(script.substring(script.indexOf("create temporary view")));
      connection.commit();
    }

    assertThat(tallies(36)).isEqualTo(counted).isNotEmpty();
  }

  /** One mail, three days, the end. */
  private static List<Change> finished(long definition, long instance) {
    Life life = new Life(definition, instance);
    life.enters();
    life.mails();
    life.at(BEGUN.plusSeconds(2), instance + 4, Change.Step.ACTIVE, "timer_Wait");
    Instant end = BEGUN.plusSeconds(2).plus(THREE_DAYS);
    life.at(end, instance + 4, Change.Step.COMPLETED, "timer_Wait");
    life.at(end, instance + 5, Change.Step.ACTIVE, "end_Done");
    life.at(end, instance + 5, Change.Step.COMPLETED, "end_Done");
    life.at(end, instance + 2, Change.Step.COMPLETED, "sequence");
    return life.changes;
  }

  /** A reminder that another boundary event cuts off, and a day later the door, while it waits. */
  private static List<Change> converted(long definition, long instance) {
    Life life = new Life(definition, instance);
    life.enters();
    life.mails();
    life.at(BEGUN, instance + 4, Change.Step.ACTIVE, "task_Reminder");
    life.at(BEGUN, instance + 4, Change.Step.TERMINATED, "task_Reminder");
    life.at(BEGUN, instance + 5, Change.Step.ACTIVE, "timer_Wait");
    Instant door = BEGUN.plus(Duration.ofDays(1));
    life.at(door, instance + 5, Change.Step.TERMINATED, "timer_Wait");
    life.at(door, instance + 2, Change.Step.TERMINATED, "sequence");
    life.at(door, instance + 6, Change.Step.ACTIVE, "exit_Converted");
    life.at(door, instance + 6, Change.Step.COMPLETED, "exit_Converted");
    return life.changes;
  }

  private static final class Life {

    private final List<Change> changes = new ArrayList<>();
    private final long definition;
    private final long instance;

    Life(long definition, long instance) {
      this.definition = definition;
      this.instance = instance;
    }

    void enters() {
      at(BEGUN, instance, Change.Step.ACTIVE, "campaign");
      at(BEGUN, instance + 1, Change.Step.ACTIVE, "start_Enrolled");
      at(BEGUN, instance + 1, Change.Step.COMPLETED, "start_Enrolled");
      at(BEGUN, instance + 2, Change.Step.ACTIVE, "sequence");
    }

    void mails() {
      at(BEGUN, instance + 3, Change.Step.ACTIVE, "sendTask_Mail");
      at(BEGUN.plusSeconds(2), instance + 3, Change.Step.COMPLETED, "sendTask_Mail");
    }

    void at(Instant time, long key, Change.Step step, String id) {
      changes.add(
          new Change.Element(
              1,
              time.toEpochMilli(),
              key,
              step,
              type(id),
              id,
              instance,
              definition,
              "campaign",
              1));
    }

    private static String type(String id) {
      return switch (id.substring(0, 3)) {
        case "cam" -> "PROCESS";
        case "sta" -> "START_EVENT";
        case "seq" -> "SUB_PROCESS";
        case "exi" -> "BOUNDARY_EVENT";
        case "end" -> "END_EVENT";
        case "tim" -> "INTERMEDIATE_CATCH_EVENT";
        default -> "SEND_TASK";
      };
    }
  }

  private void write(List<Change> changes) throws SQLException {
    try (Connection connection = connection()) {
      new Rows(changes).write(connection, 1);
      connection.commit();
    }
  }

  private Connection connection() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private List<String> tallies(long definition) {
    return jdbc.sql(
            """
            select kind, element_id, begins_at, detail, times, millis from engine_element_tallies
            where process_definition_key = :definition
            order by kind, element_id, begins_at, detail
            """)
        .param("definition", definition)
        .query(
            (row, number) ->
                "%s %s %s %s %d %d"
                    .formatted(
                        row.getString("kind"),
                        row.getString("element_id"),
                        row.getTimestamp("begins_at").toInstant(),
                        row.getString("detail"),
                        row.getLong("times"),
                        row.getLong("millis")))
        .list();
  }
}
