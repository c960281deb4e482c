package dev.sortie.shared;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.util.Locale;
import java.util.Optional;

/**
 * The addr-spec of one mailbox (RFC 5322 section 3.4.1), in the one form in which we keep and
 * compare it: no white space around it, lower case.
 *
 * <p>RFC 5321 section 2.4 lets a host tell cases apart in the local part; none that matters does,
 * and two rows for one person would mean one mail after an unsubscribe.
 */
public record EmailAddress(String value) {

  /** RFC 5321 section 4.5.3.1.3: a path holds 256 octets, two of them are the angle brackets. */
  public static final int MAX_LENGTH = 254;

  /** Making one costs more than asking it. */
  private static final EmailValidator STRICT = JMail.strictValidator();

  public EmailAddress {
    if (!isValid(value) || !value.equals(normalised(value))) {
      throw InvalidAddressException.of(value);
    }
  }

  /**
   * Reads an address as a person typed it.
   *
   * @throws InvalidAddressException if it is not an address that a mail could be sent to
   */
  public static EmailAddress parse(String text) {
    return new EmailAddress(normalised(text));
  }

  /** Like {@link #parse}, empty where that would throw. */
  public static Optional<EmailAddress> tryParse(String text) {
    String normal = normalised(text);
    return isValid(normal) ? Optional.of(new EmailAddress(normal)) : Optional.empty();
  }

  /** The part behind the last {@code @}. */
  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /** The address with most of its local part hidden, for pages that a stranger might open. */
  public String masked() {
    return value.charAt(0) + "•••@" + domain();
  }

  @Override
  public String toString() {
    return value;
  }

  private static String normalised(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isValid(String text) {
    return text.length() <= MAX_LENGTH && STRICT.isValid(text);
  }
}
