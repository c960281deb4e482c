package dev.sortie.campaign;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the characters of a diagram that is kept as bytes (XML 1.0, appendix F). */
public final class BpmnText {

  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("\\A<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private BpmnText() {}

  /** The text of a file in whatever encoding it names, without its byte order mark. */
  public static String of(byte[] bpmn) {
    String text = new String(bpmn, charset(bpmn));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bpmn) {
    if (bpmn.length > 1 && (bpmn[0] == (byte) 0xFE || bpmn[0] == (byte) 0xFF)) {
      return StandardCharsets.UTF_16;
    }
    String start =
        new String(bpmn, 0, Math.min(bpmn.length, DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(start);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException exception) {
      return StandardCharsets.UTF_8;
    }
  }
}
