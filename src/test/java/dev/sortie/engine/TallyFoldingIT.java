package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.database.DatabaseTest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TallyFoldingIT {

  private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");

  private final JdbcClient jdbc;
  private final TallyFolding folding;
  private final ElementTallies tallies;

  TallyFoldingIT(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.folding = new TallyFolding(jdbc, InstantSource.fixed(NOW));
    this.tallies = new ElementTallies(jdbc);
  }

  @Test
  void makesADayOfHoursThatAreAWeekOld() {
    passed(51, "2026-05-01T00:00:00Z", 1);
    passed(51, "2026-05-01T07:00:00Z", 2);
    passed(51, "2026-05-01T23:00:00Z", 4);
    passed(51, "2026-05-18T07:00:00Z", 8);
    Map<String, ElementTally> before = tallies.of(List.of(51L), null, null);

    folding.once();

    assertThat(rows(51)).isEqualTo(2);
    assertThat(tallies.of(List.of(51L), null, null)).isEqualTo(before);
    assertThat(
            tallies
                .of(
                    List.of(51L),
                    Instant.parse("2026-05-01T00:00:00Z"),
                    Instant.parse("2026-05-02T00:00:00Z"))
                .get("mail")
                .passed())
        .isEqualTo(7);
  }

  @Test
  void foldsAgainWhatIsAddedLater() {
    passed(52, "2026-05-01T07:00:00Z", 2);
    folding.once();
    passed(52, "2026-05-01T07:00:00Z", 3);

    folding.once();

    assertThat(rows(52)).isEqualTo(1);
    assertThat(tallies.of(List.of(52L), null, null).get("mail").passed()).isEqualTo(5);
  }

  @Test
  void addsUpSeveralDefinitions() {
    passed(53, "2026-05-18T07:00:00Z", 2);
    passed(54, "2026-05-18T08:00:00Z", 3);

    assertThat(tallies.of(List.of(53L, 54L), null, null).get("mail").passed()).isEqualTo(5);
    assertThat(tallies.of(List.of(53L, 54L), Instant.parse("2026-05-18T08:00:00Z"), null))
        .extractingByKey("mail")
        .extracting(ElementTally::passed)
        .isEqualTo(3L);
  }

  private void passed(long definition, String hour, int times) {
    jdbc.sql(
            """
            insert into engine_element_tallies
              (process_definition_key, element_id, kind, begins_at, detail, times, millis)
            values (:definition, 'mail', 'PASSED', cast(:hour as timestamptz), '40', :times, 1000)
            """)
        .param("definition", definition)
        .param("hour", hour)
        .param("times", times)
        .update();
  }

  private int rows(long definition) {
    return jdbc.sql(
            "select count(*) from engine_element_tallies where process_definition_key = :definition")
        .param("definition", definition)
        .query(Integer.class)
        .single();
  }
}
