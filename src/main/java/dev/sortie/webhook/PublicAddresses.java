package dev.sortie.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses in the world from those that only we can reach: our own machine, our network, the
 * services beside it. What is not certainly out there is taken as inside (RFC 6890, and the IANA
 * registries of special-purpose addresses).
 */
final class PublicAddresses {

  private PublicAddresses() {}

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublic(six);
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xFF;
    int second = four[1] & 0xFF;
    int third = four[2] & 0xFF;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          second != 168 && !(second == 0 && (third == 0 || third == 2)) && !isOldRelay(four);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** 192.88.99.0/24, which led from IPv6 to IPv4 (RFC 7526). */
  private static boolean isOldRelay(byte[] four) {
    return (four[1] & 0xFF) == 88 && (four[2] & 0xFF) == 99;
  }

  /** Global unicast is 2000::/3; what carries an IPv4 address is as public as that. */
  private static boolean isPublic(Inet6Address address) {
    byte[] six = address.getAddress();
    int first = ((six[0] & 0xFF) << 8) | (six[1] & 0xFF);
    int second = ((six[2] & 0xFF) << 8) | (six[3] & 0xFF);
    if (first == 0x0064 && second == 0xFF9B) {
      return six[4] == 0 && six[5] == 0 && isPublicWithin(six, 12);
    }
    if (first == 0x2002) {
      return isPublicWithin(six, 2);
    }
    boolean isTeredoOrTest = first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
    return (first & 0xE000) == 0x2000 && !isTeredoOrTest && first != 0x3FFF;
  }

  private static boolean isPublicWithin(byte[] six, int at) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(six, at, at + 4)));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
