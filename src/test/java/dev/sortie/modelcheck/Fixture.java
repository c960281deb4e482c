package dev.sortie.modelcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The diagram of a small campaign, sound as it is, to be broken by one change. */
final class Fixture {

  private Fixture() {}

  static String sound() {
    try (InputStream file = Fixture.class.getResourceAsStream("sound.bpmn")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /** The sound diagram with a text of it replaced, wherever it stands. */
  static String with(String text, String other) {
    String sound = sound();
    if (!sound.contains(text)) {
      throw new IllegalArgumentException("Expected the fixture to hold " + text);
    }
    return sound.replace(text, other);
  }

  static CheckedModel check(String diagram) {
    return ModelCheck.check(diagram.getBytes(StandardCharsets.UTF_8));
  }
}
