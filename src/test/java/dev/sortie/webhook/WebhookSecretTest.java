package dev.sortie.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSecretTest {

  private static final Instant AT = Instant.ofEpochSecond(1614265330);

  @TempDir private Path folder;

  /** The example that the libraries of Standard Webhooks are tested with. */
  @Test
  void signsAsTheStandardDoes() {
    WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void isMadeOnceAndReadAgain() {
    DataDirectory data = new DataDirectory(folder);

    String first = WebhookSecret.in(data, new SecureRandom()).signature("a", AT, "{}");

    assertThat(WebhookSecret.in(data, new SecureRandom()).signature("a", AT, "{}"))
        .isEqualTo(first);
    assertThat(folder.resolve("secrets/webhook-secret")).content().startsWith("whsec_");
  }

  @Test
  void saysWhichFileCanNotBeUsed() throws Exception {
    DataDirectory data = new DataDirectory(folder);
    Files.writeString(data.folder("secrets").resolve("webhook-secret"), "whsec_c2hvcnQ=");

    assertThatThrownBy(() -> WebhookSecret.in(data, new SecureRandom()))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("webhook-secret");
  }
}
