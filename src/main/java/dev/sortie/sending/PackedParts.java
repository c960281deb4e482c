package dev.sortie.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The two parts of a mail, for keeping. A mail is mostly tags, which pack to a fifth. */
record PackedParts(String html, String text) {

  /** No character of a mail (RFC 5322 section 3.5). */
  private static final char BETWEEN = '\0';

  byte[] packed() {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (var out = new DeflaterOutputStream(packed, deflater)) {
        out.write((html + BETWEEN + text).getBytes(UTF_8));
      }
      return packed.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    } finally {
      deflater.end();
    }
  }

  static PackedParts unpacked(byte[] packed) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      String both = new String(in.readAllBytes(), UTF_8);
      int between = both.indexOf(BETWEEN);
      return new PackedParts(both.substring(0, between), both.substring(between + 1));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
