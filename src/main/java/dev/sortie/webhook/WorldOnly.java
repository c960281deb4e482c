package dev.sortie.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds the addresses of hosts, and those in our own network only where the settings name the host.
 * It is asked by the connection itself: a name that means another address at its second look up
 * (DNS rebinding) gains nothing.
 */
final class WorldOnly implements DnsResolver {

  private final WebhookSettings settings;

  WorldOnly(WebhookSettings settings) {
    this.settings = settings;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    if (settings.isInside(host)) {
      return all;
    }
    InetAddress[] world =
        Arrays.stream(all).filter(PublicAddresses::isPublic).toArray(InetAddress[]::new);
    if (world.length == 0) {
      throw new InsideException(host);
    }
    return world;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  /** A host of our own network that the settings do not name. */
  static final class InsideException extends UnknownHostException {

    InsideException(String host) {
      super(host);
    }
  }
}
