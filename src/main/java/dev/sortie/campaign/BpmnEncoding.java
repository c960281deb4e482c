package dev.sortie.campaign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the characters of a diagram are written as bytes (XML 1.0, appendix F).
 *
 * @param marked whether the file begins with a byte order mark
 */
public record BpmnEncoding(Charset charset, boolean marked) {

  private static final int DECLARATION = 200;
  private static final String MARK = "\uFEFF";
  private static final String BOM = " BOM";
  private static final Pattern ENCODING =
      Pattern.compile("\\A(<\\?xml[^>]*encoding\\s*=\\s*[\"'])([A-Za-z0-9._-]+)([\"'])");

  /** How these bytes are written: as their mark says, or their declaration, or as UTF-8. */
  public static BpmnEncoding of(byte[] bpmn) {
    for (Charset marked :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE
        }) {
      byte[] mark = MARK.getBytes(marked);
      if (startsWith(bpmn, mark)) {
        return new BpmnEncoding(marked, true);
      }
    }
    String start =
        new String(bpmn, 0, Math.min(bpmn.length, DECLARATION), StandardCharsets.ISO_8859_1);
    return new BpmnEncoding(declared(start).orElse(StandardCharsets.UTF_8), false);
  }

  /** Reads what {@link #token()} wrote. */
  public static BpmnEncoding parse(String token) {
    boolean marked = token.endsWith(BOM);
    String name = marked ? token.substring(0, token.length() - BOM.length()) : token;
    return new BpmnEncoding(Charset.forName(name), marked);
  }

  /** It in one line, for storing. */
  public String token() {
    return charset.name() + (marked ? BOM : "");
  }

  /** The characters of a file that is written so, without its mark. */
  public String text(byte[] bpmn) {
    String text = new String(bpmn, charset);
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  /**
   * Writes a text so; the same text that was read gives the same bytes. One that says that it is
   * written otherwise is written as it says, one that can not be written so is written in UTF-8.
   */
  public byte[] bytes(String text) {
    BpmnEncoding meant =
        declared(text)
            .filter(named -> !named.equals(charset) && !(isWide() && named.name().equals("UTF-16")))
            .map(named -> new BpmnEncoding(named, false))
            .orElse(this);
    return meant.charset.newEncoder().canEncode(text) ? meant.written(text) : inUtf8(text);
  }

  private static byte[] inUtf8(String text) {
    return ENCODING.matcher(text).replaceFirst("$1UTF-8$3").getBytes(StandardCharsets.UTF_8);
  }

  private byte[] written(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (marked) {
      bytes.writeBytes(MARK.getBytes(charset));
    }
    bytes.writeBytes(text.getBytes(charset));
    return bytes.toByteArray();
  }

  private boolean isWide() {
    return charset.name().startsWith("UTF-16");
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> declared(String start) {
    Matcher declared = ENCODING.matcher(start);
    try {
      return declared.find() ? Optional.of(Charset.forName(declared.group(2))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException exception) {
      return Optional.empty();
    }
  }
}
