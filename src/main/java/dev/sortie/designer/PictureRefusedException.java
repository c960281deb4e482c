package dev.sortie.designer;

import dev.sortie.shared.RequestException;

/** A file can not be put into mails. Nothing was kept. */
public final class PictureRefusedException extends RequestException {

  private PictureRefusedException(String key, Object... arguments) {
    super(Kind.UNPROCESSABLE, key, arguments);
  }

  static PictureRefusedException noPicture() {
    return new PictureRefusedException("designer.no-picture");
  }

  static PictureRefusedException tooLarge(int kilobytes) {
    return new PictureRefusedException("designer.picture-too-large", String.valueOf(kilobytes));
  }
}
