package dev.sortie.campaign;

import java.nio.charset.StandardCharsets;

/** Reads the characters of a diagram that is kept as bytes. */
public final class BpmnText {

  private BpmnText() {}

  /** The text of a file in whatever encoding it names, without its byte order mark. */
  public static String of(byte[] bpmn) {
    return BpmnEncoding.of(bpmn).text(bpmn);
  }

  /** A file with this text, in the encoding that the text names, or else in UTF-8. */
  public static byte[] bytes(String text) {
    return new BpmnEncoding(StandardCharsets.UTF_8, false).bytes(text);
  }
}
