package dev.sortie.contact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's {@code COPY}: tabs between, backslashes before. */
final class CopyText {

  private final StringBuilder row = new StringBuilder();
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

  CopyText text(@Nullable String value) {
    separate();
    if (value == null) {
      row.append("\\N");
    } else {
      value.chars().forEach(this::append);
    }
    return this;
  }

  CopyText bytes(byte[] value) {
    return text("\\x" + HexFormat.of().formatHex(value));
  }

  CopyText texts(Collection<String> values) {
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array.append(array.length() == 1 ? "\"" : ",\"");
      array.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return text(array.append('}').toString());
  }

  void endRow() {
    rows.writeBytes(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    row.setLength(0);
  }

  int size() {
    return rows.size();
  }

  /** What was written since the last call. */
  byte[] take() {
    byte[] taken = rows.toByteArray();
    rows.reset();
    return taken;
  }

  private void separate() {
    if (!row.isEmpty()) {
      row.append('\t');
    }
  }

  private void append(int letter) {
    switch (letter) {
      case '\\' -> row.append("\\\\");
      case '\n' -> row.append("\\n");
      case '\r' -> row.append("\\r");
      case '\t' -> row.append("\\t");
      default -> row.append((char) letter);
    }
  }
}
