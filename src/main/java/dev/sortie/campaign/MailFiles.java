package dev.sortie.campaign;

import dev.sortie.template.MailSource;
import org.jspecify.annotations.Nullable;

/**
 * One mail in one language as its author wrote it.
 *
 * @param plainText null where the plain text part is made from the MJML
 */
public record MailFiles(String mjml, @Nullable String plainText) {

  /** The same, for the renderer. */
  public MailSource source(MailName name) {
    return new MailSource(name.locale(), mjml, plainText);
  }
}
