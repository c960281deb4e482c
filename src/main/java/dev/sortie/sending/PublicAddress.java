package dev.sortie.sending;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the recipients of our mails find us. */
@Component
public final class PublicAddress {

  private final Environment environment;

  PublicAddress(Environment environment) {
    this.environment = environment;
  }

  /** The address of a path that begins with a slash. */
  public URI of(String path) {
    String configured = environment.getProperty("sortie.public-url", "").strip();
    String base = configured.isEmpty() ? "http://localhost:" + port() : configured;
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  /** The port that the server really took, where the setting let it choose. */
  private String port() {
    String taken = environment.getProperty("local.server.port");
    return taken == null ? environment.getProperty("server.port", "8080") : taken;
  }
}
