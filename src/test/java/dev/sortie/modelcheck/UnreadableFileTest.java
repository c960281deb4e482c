package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is no diagram is refused by one finding that says so. */
class UnreadableFileTest {

  @Test
  void refusesNothing() {
    assertSingle(new byte[0], "modelcheck.empty");
  }

  @Test
  void refusesText() {
    assertSingle(
        "Dear colleagues, here is the flow".getBytes(StandardCharsets.UTF_8), "modelcheck.not-xml");
  }

  @Test
  void refusesNoise() {
    byte[] noise = new byte[10_000];
    new Random(7).nextBytes(noise);

    assertSingle(noise, "modelcheck.not-xml");
  }

  @Test
  void refusesHalfAFile() {
    byte[] whole = Fixture.sound().getBytes(StandardCharsets.UTF_8);

    assertSingle(Arrays.copyOf(whole, whole.length / 2), "modelcheck.not-xml");
  }

  @Test
  void refusesXmlThatIsNoDiagram() {
    assertSingle("<html><body/></html>".getBytes(StandardCharsets.UTF_8), "modelcheck.not-bpmn");
  }

  @Test
  void readsNoFileByAnExternalEntity() {
    String attack =
        Fixture.with(
                "<bpmn:definitions",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><bpmn:definitions")
            .replace("Two mails about the sale.", "&x;");

    CheckedModel checked = Fixture.check(attack);

    assertThat(checked.findings())
        .extracting(Finding::key)
        .containsExactly("modelcheck.document-type");
    assertThat(checked.outline()).isNull();
  }

  @Test
  void expandsNoEntities() {
    String attack =
        "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><bpmn>&b;</bpmn>";

    assertSingle(attack.getBytes(StandardCharsets.UTF_8), "modelcheck.document-type");
  }

  @Test
  void findsADocumentTypeInAnyEncoding() {
    String attack =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE d SYSTEM \"http://localhost/x\"><d/>";

    assertSingle(attack.getBytes(StandardCharsets.UTF_16), "modelcheck.document-type");
  }

  @Test
  void refusesAHugeFile() {
    assertSingle(new byte[SafeXml.MAX_BYTES + 1], "modelcheck.too-large");
  }

  @Test
  void refusesADeepFile() {
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

    assertSingle(deep.getBytes(StandardCharsets.UTF_8), "modelcheck.too-deep");
  }

  @Test
  void readsAProcessThatNobodyMarkedAsExecutable() {
    CheckedModel checked =
        ModelCheck.check(
            Fixture.with("isExecutable=\"true\"", "isExecutable=\"false\"")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(checked.outline()).isNotNull();
    String id = checked.outline().key();
    assertThat(checked.findings())
        .containsExactly(Finding.error(id, "modelcheck.not-executable", id));
  }

  @Test
  void readsTheFullerOneOfTwoProcesses() {
    CheckedModel checked =
        ModelCheck.check(
            Fixture.with(
                    "<bpmn:message id=\"message_Viewed\"",
                    "<bpmn:process id=\"second\" isExecutable=\"true\"/>"
                        + "<bpmn:message id=\"message_Viewed\"")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(checked.outline()).isNotNull();
    assertThat(checked.outline().key()).isNotEqualTo("second");
    assertThat(checked.findings())
        .containsExactly(Finding.error("", "modelcheck.many-processes", "2"));
  }

  @Test
  void refusesAFileWithoutAProcess() {
    String nothing =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="a"/>
        """;

    assertSingle(nothing.getBytes(StandardCharsets.UTF_8), "modelcheck.no-process");
  }

  private static void assertSingle(byte[] file, String key) {
    assertThat(ModelCheck.check(file).findings()).extracting(Finding::key).containsExactly(key);
  }
}
