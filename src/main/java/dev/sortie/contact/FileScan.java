package dev.sortie.contact;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Looks at the bytes of a file while they come in and says how to read them: as UTF-8 where they
 * are, else as Windows-1252, which spreadsheets write. Keeps a few kilobytes, whatever the size.
 */
final class FileScan {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int START = 4;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer letters = CharBuffer.allocate(8_192);
  private final byte[] start = new byte[START];
  private ByteBuffer undecoded = ByteBuffer.allocate(0);
  private boolean utf8 = true;
  private long bytes;
  private long breaks;
  private byte last;

  /**
   * Takes the next bytes.
   *
   * @throws ImportRefusedException if no text file looks like this
   */
  void take(byte[] chunk, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes + i < START) {
        start[(int) bytes + i] = chunk[i];
      }
      count(chunk[i]);
    }
    bytes += length;
    refuseOtherFormats(chunk, length);
    if (utf8) {
      utf8 = decodes(chunk, length, false);
    }
  }

  /** How the file is to be read, now that all of it was seen. */
  Charset charset() {
    return utf8 && decodes(new byte[0], 0, true) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  /** Physical lines, the last one with or without a line break. */
  long lines() {
    boolean ended = bytes == 0 || last == '\n' || last == '\r';
    return ended ? breaks : breaks + 1;
  }

  private void count(byte next) {
    if (next == '\r' || (next == '\n' && last != '\r')) {
      breaks++;
    }
    last = next;
  }

  private void refuseOtherFormats(byte[] chunk, int length) {
    if (starts(0xFF, 0xFE) || starts(0xFE, 0xFF)) {
      throw ImportRefusedException.utf16();
    }
    if (starts('P', 'K', 3, 4) || starts(0xD0, 0xCF, 0x11, 0xE0)) {
      throw ImportRefusedException.spreadsheet();
    }
    for (int i = 0; i < length; i++) {
      if (chunk[i] == 0) {
        throw ImportRefusedException.binary();
      }
    }
  }

  private boolean starts(int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes <= i || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean decodes(byte[] chunk, int length, boolean end) {
    ByteBuffer input = ByteBuffer.allocate(undecoded.remaining() + length);
    input.put(undecoded).put(chunk, 0, length).flip();
    CoderResult result;
    do {
      letters.clear();
      result = decoder.decode(input, letters, end);
    } while (result.isOverflow());
    undecoded = input;
    return !result.isError();
  }
}
