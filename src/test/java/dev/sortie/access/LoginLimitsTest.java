package dev.sortie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {

  private static final LoginSettings THREE_PER_NAME_FIVE_PER_ADDRESS =
      new LoginSettings(3, 5, Duration.ofMinutes(15));

  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private final InstantSource time = () -> now;
  private final LoginLimits limits = new LoginLimits(THREE_PER_NAME_FIVE_PER_ADDRESS, time);

  @Test
  void refusesOneNameFromManyAddresses() {
    assertThat(IntStream.range(0, 4).mapToObj(i -> limits.take("admin", "10.0.0." + i)))
        .containsExactly(true, true, true, false);
  }

  @Test
  void refusesManyNamesFromOneAddress() {
    assertThat(IntStream.range(0, 6).mapToObj(i -> limits.take("name" + i, "10.0.0.1")))
        .containsExactly(true, true, true, true, true, false);
  }

  @Test
  void doesNotPunishOthers() {
    exhaust("admin", "10.0.0.1");

    assertThat(limits.take("marie", "10.0.0.2")).isTrue();
  }

  @Test
  void givesTriesBackOneByOne() {
    exhaust("admin", "10.0.0.1");

    now = now.plus(Duration.ofMinutes(5));

    assertThat(limits.take("admin", "10.0.0.2")).isTrue();
    assertThat(limits.take("admin", "10.0.0.2")).isFalse();
  }

  @Test
  void forgivesTheAccountAfterARightPassword() {
    limits.take("admin", "10.0.0.1");
    limits.take("admin", "10.0.0.1");
    limits.forgive("admin", "10.0.0.1");

    assertThat(IntStream.range(0, 3).mapToObj(i -> limits.take("admin", "10.0.0.1")))
        .containsExactly(true, true, true);
  }

  @Test
  void aRightPasswordGivesTheAddressOnlyItsOwnTryBack() {
    IntStream.range(0, 4).forEach(i -> limits.take("name" + i, "10.0.0.1"));
    limits.take("mine", "10.0.0.1");
    limits.forgive("mine", "10.0.0.1");

    assertThat(limits.take("a", "10.0.0.1")).isTrue();
    assertThat(limits.take("b", "10.0.0.1")).isFalse();
  }

  private void exhaust(String account, String address) {
    while (limits.take(account, address)) {}
  }
}
