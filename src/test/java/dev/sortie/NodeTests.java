package dev.sortie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Runs tests of what runs in browsers and other tools: the files of {@code src/test/node}. They use
 * the libraries of the front end, which are there once it was built.
 */
public final class NodeTests {

  private NodeTests() {}

  /** Runs one file; fails with all that it said if one of its tests does, else answers it. */
  public static String run(String file) throws IOException, InterruptedException {
    Process tests =
        new ProcessBuilder(
                node(),
                "--import",
                "./src/test/node/as-bundled.ts",
                "--test",
                "--test-reporter=tap",
                "src/test/node/" + file)
            .redirectErrorStream(true)
            .start();
    String told = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tests.waitFor()).as(told).isZero();
    return told;
  }

  /** The one that the launcher fetched, or else that of the machine, as the build takes it. */
  private static String node() throws IOException {
    Path tools = Path.of(".tools");
    if (Files.isDirectory(tools)) {
      try (Stream<Path> folders = Files.list(tools)) {
        return folders
            .filter(folder -> folder.getFileName().toString().startsWith("node-"))
            .map(folder -> folder.resolve("bin/node"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("node");
      }
    }
    return "node";
  }
}
