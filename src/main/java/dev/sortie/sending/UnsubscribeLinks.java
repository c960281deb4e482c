package dev.sortie.sending;

import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.sending.LinkTokens.Pair;
import dev.sortie.sending.LinkTokens.Purpose;
import dev.sortie.shared.DataDirectory;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The ways to leave that a mail names: the page {@code /u/{token}} and a word to the unsubscribe
 * address. Both carry a token that names contact and enrollment; neither's token works for the
 * other.
 */
@Component
public final class UnsubscribeLinks {

  private final LinkTokens tokens;
  private final PublicAddress address;

  @Autowired
  UnsubscribeLinks(DataDirectory data, SecureRandom random, PublicAddress address) {
    this(LinkKeys.in(data, random), address);
  }

  UnsubscribeLinks(LinkKeys keys, PublicAddress address) {
    this.tokens = new LinkTokens(keys);
    this.address = address;
  }

  /** The page that a mail of this enrollment offers to its reader. */
  public URI link(ContactId contact, EnrollmentId enrollment) {
    return address.of("/u/" + token(contact, enrollment));
  }

  /**
   * The token of the page alone. The same contact and enrollment give the same one as long as the
   * key stays.
   */
  public String token(ContactId contact, EnrollmentId enrollment) {
    return tokens.token(Purpose.PAGE, new Pair(contact.value(), enrollment.value()));
  }

  /** The token for the subject of a mail to the unsubscribe address. */
  public String mailToken(ContactId contact, EnrollmentId enrollment) {
    return tokens.token(Purpose.MAIL, new Pair(contact.value(), enrollment.value()));
  }

  /** What the page's token is good for; empty for one that we did not make for a page. */
  public Optional<LeaveLink> verify(String token) {
    return tokens.verify(Purpose.PAGE, token).map(UnsubscribeLinks::link);
  }

  /** What the token of a mail is good for; empty for one that we did not make for a mail. */
  public Optional<LeaveLink> verifyMail(String token) {
    return tokens.verify(Purpose.MAIL, token).map(UnsubscribeLinks::link);
  }

  private static LeaveLink link(Pair pair) {
    return new LeaveLink(new ContactId(pair.first()), new EnrollmentId(pair.second()));
  }
}
