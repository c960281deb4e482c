package dev.sortie.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged jar as the launcher starts it: laid out as files, with the classes of a rehearsed
 * start (ADR 0012). Made once per packaged jar.
 */
public final class LaidOut {

  private static final String IMAGE_SETTING = "SORTIE_ENGINE_CLASS_IMAGE";
  private static final Path PACKAGED = Path.of("target", "sortie.jar");
  private static final Path FOLDER = Path.of("target", "laid-out").toAbsolutePath();
  private static final Path JAR = FOLDER.resolve("sortie.jar");
  private static final Path IMAGE = FOLDER.resolve("classes.jsa");
  private static final Path BROKER_IMAGE = FOLDER.resolve("broker.jsa");

  private LaidOut() {}

  /** What starts the application; its own arguments go behind. */
  static List<String> command() {
    make();
    return command(
        List.of("-XX:SharedArchiveFile=" + IMAGE, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
  }

  private static synchronized void make() {
    try {
      // Written last, so that one that was cut off is made again.
      if (!Files.exists(BROKER_IMAGE)
          || Files.getLastModifiedTime(BROKER_IMAGE).compareTo(Files.getLastModifiedTime(PACKAGED))
              < 0) {
        layOut();
        rehearse();
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** What makes the broker start quicker. */
  public static Path brokerImage() {
    make();
    return BROKER_IMAGE;
  }

  static Map<String, String> environment() {
    return Map.of(IMAGE_SETTING, brokerImage().toString());
  }

  private static void layOut() throws IOException, InterruptedException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> files = Files.walk(FOLDER)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      }
    }
    Process extracting =
        new ProcessBuilder(
                java(),
                "-Djarmode=tools",
                "-jar",
                PACKAGED.toString(),
                "extract",
                "--destination",
                FOLDER.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(extracting.waitFor()).isZero();
  }

  private static void rehearse() throws IOException, InterruptedException {
    Path data = Files.createDirectory(FOLDER.resolve("rehearsal"));
    try (Installation rehearsal =
        new Installation(data).by(command(List.of("-XX:ArchiveClassesAtExit=" + IMAGE)))) {
      rehearsal.with(IMAGE_SETTING, BROKER_IMAGE.toString());
      rehearsal.start();
      rehearsal.process().destroy();
      assertThat(rehearsal.process().waitFor(4, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(IMAGE).isNotEmptyFile();
    assertThat(BROKER_IMAGE).isNotEmptyFile();
  }

  private static List<String> command(List<String> options) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java(), "-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    return command;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
