package dev.sortie.designer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of pictures that mail programs show. What a file is, its first bytes tell; its name and
 * what a browser says of it do not count. SVG is none of them: it may carry scripts.
 */
enum PictureKind {
  PNG("png", "image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff"),
  GIF("gif", "image/gif", "GIF8"),
  WEBP("webp", "image/webp", "RIFF");

  private final String ending;
  private final String mediaType;
  private final String beginning;

  PictureKind(String ending, String mediaType, String beginning) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.beginning = beginning;
  }

  /** Empty for everything else. */
  static Optional<PictureKind> of(byte[] bytes) {
    String first = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(kind -> first.startsWith(kind.beginning))
        .filter(kind -> kind != WEBP || first.endsWith("WEBP"))
        .findFirst();
  }

  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }
}
