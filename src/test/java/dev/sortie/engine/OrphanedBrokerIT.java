package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.shared.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A killed application leaves its broker running. Stand-ins with the broker's name are enough here:
 * what is told apart is the command line.
 */
class OrphanedBrokerIT {

  @TempDir private Path root;

  @Test
  void endsTheOneOnOurFolderAndNoOther() throws Exception {
    DataDirectory data = new DataDirectory(root.resolve("ours"));
    Process orphan = standIn(data.folder("engine"));
    Process stranger = standIn(new DataDirectory(root.resolve("theirs")).folder("engine"));
    try {
      EngineFolder.take(data, "8.5.8", 2).close();

      assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      ProcessEnd.of(orphan.toHandle(), Duration.ofSeconds(1));
      ProcessEnd.of(stranger.toHandle(), Duration.ofSeconds(1));
    }
  }

  /** A Java process that waits for its input to end, which it never does. */
  private Process standIn(Path folder) throws IOException {
    Path source = root.resolve("io/camunda/zeebe/broker/StandaloneBroker.java");
    Path classes = root.resolve("classes");
    if (!Files.exists(source)) {
      Files.createDirectories(source.getParent());
      Files.writeString(
          source,
          """
          package io.camunda.zeebe.broker;

          public class StandaloneBroker {
            public static void main(String[] arguments) throws Exception {
              System.in.read();
            }
          }
          """);
      ToolProvider.getSystemJavaCompiler()
          .run(null, null, null, "-d", classes.toString(), source.toString());
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                BrokerMark.of(folder).argument(),
                "-cp",
                classes.toString(),
                BrokerMark.MAIN_CLASS))
        .start();
  }
}
