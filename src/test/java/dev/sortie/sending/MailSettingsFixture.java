package dev.sortie.sending;

import java.time.Duration;

/** Settings for servers of a test. */
final class MailSettingsFixture {

  private MailSettingsFixture() {}

  static MailSettings impatient() {
    return impatient(4, 3, Duration.ofMillis(400));
  }

  static MailSettings impatient(int connections, int mailsPerConnection, Duration answerTimeout) {
    return new MailSettings(
        "127.0.0.1",
        0,
        "",
        "",
        MailSettings.Tls.NONE,
        "hello@shop.example",
        "The Shop",
        "people@shop.example",
        "leave@shop.example",
        connections,
        mailsPerConnection,
        Duration.ofSeconds(2),
        answerTimeout,
        Duration.ofDays(2),
        Duration.ofDays(365));
  }

  static MailSettings withLogin() {
    return new MailSettings(
        "127.0.0.1",
        0,
        "shop",
        "wrong",
        MailSettings.Tls.NONE,
        "hello@shop.example",
        "The Shop",
        null,
        null,
        1,
        3,
        Duration.ofSeconds(2),
        Duration.ofMillis(400),
        Duration.ofDays(2),
        Duration.ofDays(365));
  }
}
