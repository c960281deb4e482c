package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokerMarkTest {

  private static final BrokerMark OURS = BrokerMark.of(Path.of("/srv/sortie/data/engine"));
  private static final String FOLDER = "-Dsortie.engine.folder=/srv/sortie/data/engine";

  @Test
  void knowsABrokerOnOurFolder() {
    assertThat(runs("/usr/bin/java", FOLDER, "-cp", "lib/*", BrokerMark.MAIN_CLASS)).isTrue();
  }

  @Test
  void leavesABrokerOnAnotherFolderAlone() {
    assertThat(runs("/usr/bin/java", FOLDER + "2", BrokerMark.MAIN_CLASS)).isFalse();
  }

  @Test
  void leavesAnotherProgramThatNamesOurFolderAlone() {
    assertThat(runs("/usr/bin/grep", FOLDER, BrokerMark.MAIN_CLASS)).isFalse();
    assertThat(runs("/usr/bin/java", FOLDER, "org.example.Viewer")).isFalse();
  }

  @Test
  void leavesAProcessThatItCanNotLookIntoAlone() {
    assertThat(OURS.isOn("", List.of())).isFalse();
    assertThat(OURS.isOn("/usr/bin/java", List.of())).isFalse();
  }

  private static boolean runs(String program, String... arguments) {
    return OURS.isOn(program, List.of(arguments));
  }
}
