package dev.sortie.designer.ui;

import dev.sortie.campaign.MailFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What a new mail begins with: a greeting, a few words, and the way out. */
final class StarterMail {

  static final List<String> LANGUAGES = List.of("en", "fr");

  private StarterMail() {}

  static MailFiles in(String language) {
    String name = "/dev/sortie/designer/starter-mail." + language + ".mjml";
    try (InputStream file = StarterMail.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      return new MailFiles(new String(bytes, StandardCharsets.UTF_8), null);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
