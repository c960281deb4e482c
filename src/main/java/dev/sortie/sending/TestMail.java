package dev.sortie.sending;

import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import dev.sortie.contact.ContactId;
import dev.sortie.template.MailSource;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is still being written.
 *
 * @param campaign what its readers will know the campaign as
 * @param as whose values stand in it; null for those of a made-up contact
 */
public record TestMail(MailName name, MailFiles files, String campaign, @Nullable ContactId as) {

  MailSource source() {
    return files.source(name);
  }
}
