package dev.sortie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeedTest {

  private static final Deed DEED = Deed.of("tests.done", "test", "one");

  @Test
  void notesWhatWasAndWhatIs() {
    Deed deed = DEED.was("role", "MONITOR").now("role", "ADMIN");

    assertThat(deed.before()).isEqualTo(Map.of("role", "MONITOR"));
    assertThat(deed.after()).isEqualTo(Map.of("role", "ADMIN"));
  }

  @Test
  void notesNothingWhereNothingDiffers() {
    assertThat(DEED.changed("role", "ADMIN", "ADMIN")).isEqualTo(DEED);
    assertThat(DEED.now("role", null)).isEqualTo(DEED);
  }

  @Test
  void notesOneSideWhereTheOtherIsNothing() {
    Deed deed = DEED.changed("group", null, "spring");

    assertThat(deed.before()).isEmpty();
    assertThat(deed.after()).isEqualTo(Map.of("group", "spring"));
  }

  @Test
  void writesNumbersTruthsAndListsAsTheyAreAndAllElseAsTexts() {
    UUID id = UUID.randomUUID();

    Deed deed =
        DEED.now("id", id).now("tags", Set.of("b", "a")).now("many", 3).now("consent", true);

    assertThat(deed.after())
        .isEqualTo(
            Map.of("id", id.toString(), "tags", List.of("a", "b"), "many", 3, "consent", true));
  }
}
