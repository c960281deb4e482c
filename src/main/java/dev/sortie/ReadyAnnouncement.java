package dev.sortie;

import dev.sortie.engine.Engine;
import dev.sortie.shared.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line that the console shows at the start: where Sortie is and how to log in. */
@Component
class ReadyAnnouncement {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyAnnouncement.class);

  private final Engine engine;
  private final DataDirectory data;
  private final Environment settings;

  ReadyAnnouncement(Engine engine, DataDirectory data, Environment settings) {
    this.engine = engine;
    this.data = data;
    this.settings = settings;
  }

  /** The web is up before the engine is; ready means both. */
  @EventListener
  void on(ApplicationReadyEvent event) {
    engine.whenReady().thenRun(this::announce);
  }

  /** The file is gone once the administrator chose a password. */
  private void announce() {
    String address =
        settings.getProperty(
            "sortie.public-url", "http://localhost:" + settings.getProperty("local.server.port"));
    Path password = data.root().resolve("admin-password.txt");
    if (Files.exists(password)) {
      LOG.info(
          "Sortie is ready at {} - log in as admin, the password is in {}",
          address,
          shown(password));
    } else {
      LOG.info("Sortie is ready at {}", address);
    }
  }

  private static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
