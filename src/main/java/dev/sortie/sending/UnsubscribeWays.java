package dev.sortie.sending;

import dev.sortie.shared.EmailAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the reader of a mail can leave.
 *
 * @param page the page and one-click address of this contact (RFC 8058)
 * @param mail a letter to the unsubscribe address (RFC 6068); null where nobody reads such letters
 */
record UnsubscribeWays(URI page, @Nullable URI mail) {

  /** RFC 6068 section 2: every other sign of a local part is percent-encoded. */
  private static final Pattern TO_ENCODE = Pattern.compile("[^A-Za-z0-9._~!$'*+-]");

  /** A letter whose subject says it all, since mail programs keep the subject and little else. */
  static URI letter(EmailAddress mailbox, String token) {
    String address = mailbox.value();
    int at = address.lastIndexOf('@');
    String local =
        TO_ENCODE
            .matcher(address.substring(0, at))
            .replaceAll(sign -> URLEncoder.encode(sign.group(), StandardCharsets.UTF_8));
    return URI.create(
        "mailto:" + local + address.substring(at) + "?subject=unsubscribe%20" + token);
  }

  /** The value of List-Unsubscribe (RFC 2369), the way of one click first. */
  String header() {
    return mail == null ? "<" + page + ">" : "<" + page + ">, <" + mail + ">";
  }
}
