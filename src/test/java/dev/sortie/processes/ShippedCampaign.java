package dev.sortie.processes;

import dev.sortie.template.MailSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One folder below {@code processes}. */
record ShippedCampaign(Path folder) {

  private static final Path PROCESSES = Path.of("processes");

  static List<ShippedCampaign> all() {
    return list(PROCESSES)
        .filter(Files::isDirectory)
        .filter(folder -> !folder.endsWith("element-templates"))
        .map(ShippedCampaign::new)
        .toList();
  }

  String key() {
    return folder.getFileName().toString();
  }

  BpmnFile bpmn() {
    return BpmnFile.read(diagram());
  }

  byte[] bytes() {
    return read(diagram()).getBytes(StandardCharsets.UTF_8);
  }

  private Path diagram() {
    return folder.resolve(key() + ".bpmn");
  }

  List<Path> mails() {
    return list(folder.resolve("mails")).toList();
  }

  Path mail(String template, String language) {
    return folder.resolve("mails").resolve(template + "." + language + ".mjml");
  }

  static MailSource source(Path mail) {
    return new MailSource(Locale.of(language(mail)), read(mail), null);
  }

  /** The template's name, as send tasks give it. */
  static String template(Path mail) {
    return mail.getFileName().toString().split("\\.", -1)[0];
  }

  static String language(Path mail) {
    return mail.getFileName().toString().split("\\.", -1)[1];
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  @Override
  public String toString() {
    return key();
  }
}
