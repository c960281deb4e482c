package dev.sortie.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** A process in the form of a campaign: a week's wait, one job, and the three exits around both. */
final class ThreeExits {

  static final String JOB_TYPE = "test.say-hello";

  private ThreeExits() {}

  static Deployment deployTo(Engine engine) {
    return engine.deploy("three-exits.bpmn", bpmn());
  }

  static byte[] bpmn() {
    try (InputStream file = ThreeExits.class.getResourceAsStream("three-exits.bpmn")) {
      return file.readAllBytes();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The same under another process id, for a test that counts. */
  static byte[] bpmnNamed(String processId) {
    return new String(bpmn(), UTF_8).replace("three-exits", processId).getBytes(UTF_8);
  }

  static CompletionStage<StartedInstance> start(
      Engine engine, Deployment deployed, UUID enrollment) {
    return engine.start(
        deployed.processDefinitionKey(), Map.of("enrollmentId", enrollment.toString()));
  }

  static CompletionStage<Void> unsubscribe(Engine engine, UUID enrollment) {
    return engine.publish(
        new EngineMessage(
            "sortie.contact-unsubscribed",
            enrollment.toString(),
            UUID.randomUUID().toString(),
            Duration.ofHours(1),
            Map.of()));
  }
}
