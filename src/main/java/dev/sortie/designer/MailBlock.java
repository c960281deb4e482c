package dev.sortie.designer;

import java.time.Instant;

/**
 * A part of mails that is used again: a header, a footer, a signature.
 *
 * @param key marks its copies in mails
 * @param name what people call it
 * @param language of its words
 * @param part its MJML, with the mark
 * @param changedBy who kept it last
 */
public record MailBlock(
    String key, String name, String language, MailPart part, String changedBy, Instant changedAt) {

  /** How long a name can be. */
  public static final int LONGEST_NAME = 60;

  /** Whether this part of a mail is a copy of it, be it an older one. */
  public boolean isIn(MailPart other) {
    return other.isBand() == part.isBand() && other.block().filter(key::equals).isPresent();
  }
}
