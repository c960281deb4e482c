package dev.sortie.sending;

import org.jspecify.annotations.Nullable;

/**
 * A mail to look at again.
 *
 * @param asItLeft whether these are the words that left; if not, it was written once more from the
 *     version of the enrollment, with what is known of the contact now
 * @param from as its header shows it, name and address
 * @param to null where the contact was erased meanwhile
 */
public record MailCopy(
    boolean asItLeft,
    String from,
    @Nullable String to,
    String subject,
    String html,
    String text,
    String messageId) {}
