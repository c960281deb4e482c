package dev.sortie.sending;

import java.time.Duration;

/** Settings for servers of a test. */
final class MailSettingsFixture {

  private MailSettingsFixture() {}

  static MailSettings impatient() {
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
        4,
        3,
        Duration.ofSeconds(2),
        Duration.ofMillis(400),
        Duration.ofDays(2));
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
        Duration.ofDays(2));
  }
}
