package dev.sortie.feedback;

import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.sending.LeaveLink;
import dev.sortie.sending.UnsubscribeLinks;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands a mail to the unsubscribe address; changes nothing. */
@Component
final class LeaveMailReading {

  /** Long runs of the signs of a token; mail programs put words before and after. */
  private static final Pattern LIKE_A_TOKEN = Pattern.compile("[A-Za-z0-9_-]{30,}");

  /**
   * What is in a mail.
   *
   * @param link what its token is good for; null without a right one
   * @param contact whom it is about as far as one can tell; null where that is nobody we know
   */
  record Meaning(LeaveMailOutcome outcome, @Nullable LeaveLink link, @Nullable ContactId contact) {}

  private final UnsubscribeLinks links;
  private final Contacts contacts;

  LeaveMailReading(UnsubscribeLinks links, Contacts contacts) {
    this.links = links;
    this.contacts = contacts;
  }

  Meaning read(LeaveMail mail) {
    List<String> tokens =
        LIKE_A_TOKEN.matcher(mail.subject()).results().map(MatchResult::group).toList();
    Optional<LeaveLink> link =
        tokens.stream().flatMap(token -> links.verifyMail(token).stream()).findFirst();
    if (link.isPresent()) {
      return byToken(link.get());
    }
    ContactId sender = mail.sender().flatMap(contacts::find).map(Contact::id).orElse(null);
    return new Meaning(
        tokens.isEmpty() ? LeaveMailOutcome.WITHOUT_TOKEN : LeaveMailOutcome.WRONG_TOKEN,
        null,
        sender);
  }

  private Meaning byToken(LeaveLink link) {
    return contacts.find(link.contact()).isPresent()
        ? new Meaning(LeaveMailOutcome.STOPPED, link, link.contact())
        : new Meaning(LeaveMailOutcome.FORGOTTEN, null, null);
  }
}
