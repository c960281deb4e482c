package dev.sortie.designer;

import dev.sortie.shared.RequestException;

/** Something can not be kept as a block. Nothing was kept. */
public final class BlockRefusedException extends RequestException {

  private BlockRefusedException(String key, Object... arguments) {
    super(Kind.UNPROCESSABLE, key, arguments);
  }

  static BlockRefusedException noName() {
    return new BlockRefusedException("designer.block-name", MailBlock.LONGEST_NAME);
  }

  static BlockRefusedException tooLarge(int kilobytes) {
    return new BlockRefusedException("designer.block-too-large", kilobytes);
  }
}
