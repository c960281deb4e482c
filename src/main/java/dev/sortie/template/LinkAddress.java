package dev.sortie.template;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address in a mail as its author wrote it, with Liquid tags behind words of letters. What a tag
 * stands for is known only when the mail is sent, so it is believed.
 */
final class LinkAddress {

  private static final Set<String> CALLS = Set.of("tel", "sms");

  /** Our own machine and networks that end at a wall: nobody else gets there. */
  private static final Pattern AT_HOME =
      Pattern.compile(
          "localhost|.*\\.local(host)?|127\\..*|10\\..*|192\\.168\\..*|0\\.0\\.0\\.0|\\[.*");

  private LinkAddress() {}

  /** Whether a reader who presses it gets somewhere. */
  static boolean leadsSomewhere(String address) {
    return canBeFetched(address) || canBeCalled(address.strip());
  }

  /** Whether a mail program finds something there. */
  static boolean canBeFetched(String address) {
    String written = address.strip();
    if (LiquidMask.beginsWithTag(written)) {
      return true;
    }
    try {
      URI uri = new URI(written);
      return scheme(uri).startsWith("http") && isPublic(uri.getAuthority());
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  private static boolean canBeCalled(String address) {
    try {
      URI uri = new URI(address);
      String rest = String.valueOf(uri.getSchemeSpecificPart());
      return switch (scheme(uri)) {
        case "mailto" -> rest.contains("@") || LiquidMask.hasTag(rest);
        default -> CALLS.contains(scheme(uri)) && !rest.isBlank();
      };
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  private static String scheme(URI uri) {
    return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
  }

  private static boolean isPublic(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    return LiquidMask.hasTag(name)
        || (name.contains(".") && !AT_HOME.matcher(name.split(":", 2)[0]).matches());
  }
}
