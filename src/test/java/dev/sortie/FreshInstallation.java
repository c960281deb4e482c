package dev.sortie;

import dev.sortie.installation.LaidOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Settings of an installation in a new, empty data folder below {@code target}. */
final class FreshInstallation
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "sortie.data-dir=" + folder(),
            "sortie.engine.gateway-port=0",
            "sortie.engine.command-port=0",
            "sortie.engine.internal-port=0",
            "sortie.engine.management-port=0",
            "sortie.engine.http-port=0",
            "sortie.engine.class-image=" + LaidOut.brokerImage(),
            "sortie.outbox.port=0",
            "sortie.time-machine=on",
            "sortie.exit.stop-on=tag:do-not-mail",
            "sortie.webhook.inside-hosts=127.0.0.1",
            "vaadin.productionMode=true")
        .applyTo(context);
  }

  private static Path folder() {
    try {
      Path target = Files.createDirectories(Path.of("target", "installations"));
      return Files.createTempDirectory(target, "test-");
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
