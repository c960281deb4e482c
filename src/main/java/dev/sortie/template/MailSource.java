package dev.sortie.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mail as its author wrote it, in one language.
 *
 * @param language what the reader reads; names months and days in the mail
 * @param mjml MJML 4 with Liquid tags; its {@code mj-title} is the subject
 * @param text the plain text part with Liquid tags; null where it is to be read from the MJML
 */
public record MailSource(Locale language, String mjml, @Nullable String text) {}
