package dev.sortie.webhook;

import dev.sortie.shared.StartupException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other programs are called.
 *
 * @param insideHosts names or addresses, without a port, of machines in one's own network that may
 *     be called, also without TLS; all others have to be out in the world and speak TLS
 * @param connectTimeout for opening a connection
 * @param answerTimeout for a free connection to a host that is called often, and again for the
 *     answer
 */
@ConfigurationProperties("sortie.webhook")
public record WebhookSettings(
    @DefaultValue Set<String> insideHosts,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("20s") Duration answerTimeout) {

  public WebhookSettings {
    require(connectTimeout.isPositive(), "connect-timeout", connectTimeout);
    require(answerTimeout.isPositive(), "answer-timeout", answerTimeout);
    insideHosts =
        insideHosts.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** How long a call blocks at most, however slowly the other side answers. */
  Duration longest() {
    return connectTimeout.plus(answerTimeout.multipliedBy(2));
  }

  boolean isInside(String host) {
    return insideHosts.contains(host.toLowerCase(Locale.ROOT));
  }

  private static void require(boolean right, String setting, Object value) {
    if (!right) {
      throw new StartupException("webhook-setting", "sortie.webhook." + setting, value);
    }
  }
}
