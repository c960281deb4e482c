package dev.sortie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.database.DatabaseTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DatabaseTest
class ApiKeysIT {

  private final AccessFixture access;
  private final JdbcClient jdbc;
  private final ApiKeys keys;

  ApiKeysIT(JdbcClient jdbc, PlatformTransactionManager transactions, @TempDir Path folder) {
    this.access = new AccessFixture(jdbc, transactions, folder);
    this.jdbc = jdbc;
    this.keys = access.keys;
  }

  @Test
  void opensWithTheKeyThatWasShown() {
    String key = keys.createLocally("opens", Role.MARKETER);

    assertThat(keys.use(key))
        .hasValueSatisfying(it -> assertThat(it.role()).isEqualTo(Role.MARKETER));
    assertThat(keys.use(key + "x")).isEmpty();
    assertThat(keys.use("")).isEmpty();
  }

  @Test
  void keepsTheKeyNowhere() {
    String key = keys.createLocally("hidden", Role.MONITOR);

    List<String> rows = jdbc.sql("select api_keys::text from api_keys").query(String.class).list();

    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(key.substring("sortie_".length())));
  }

  @Test
  void refusesARevokedKeyAtOnceAndFreesItsName() {
    SignedIn admin = access.signedIn(Role.ADMIN);
    String key = keys.create(admin, "shop", Role.MARKETER);
    ApiKeyId id = keys.use(key).orElseThrow().id();

    keys.revoke(admin, id);

    assertThat(keys.use(key)).isEmpty();
    assertThat(keys.create(admin, "shop", Role.MARKETER)).isNotEqualTo(key);
  }

  @Test
  void refusesASecondLiveKeyOfOneName() {
    keys.createLocally("twice", Role.MONITOR);

    assertThatThrownBy(() -> keys.createLocally("twice", Role.ADMIN))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void refusesAKeyThatMayMoreThanItsMaker() {
    SignedIn engineer = access.signedIn(Role.ENGINEER);

    assertThatThrownBy(() -> keys.create(engineer, "too high", Role.ADMIN))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void anEngineerNeitherSeesNorRevokesTheKeysOfOthers() {
    SignedIn engineer = access.signedIn(Role.ENGINEER);
    String foreign = keys.createLocally("foreign", Role.MONITOR);
    keys.create(engineer, "own", Role.MONITOR);
    ApiKeyId foreignId = keys.use(foreign).orElseThrow().id();

    assertThat(keys.visibleTo(engineer)).extracting(ApiKey::name).containsExactly("own");
    assertThatThrownBy(() -> keys.revoke(engineer, foreignId))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(keys.use(foreign)).isPresent();
  }

  @Test
  void notesTheLastUseToTheMinute() {
    SignedIn admin = access.signedIn(Role.ADMIN);
    String key = keys.create(admin, "busy", Role.MONITOR);
    var first = access.now;

    keys.use(key);
    access.now = first.plusSeconds(59);
    keys.use(key);
    assertThat(lastUse(admin, "busy")).isEqualTo(first);

    access.now = first.plus(Duration.ofSeconds(61));
    keys.use(key);
    assertThat(lastUse(admin, "busy")).isEqualTo(access.now);
  }

  private Instant lastUse(SignedIn who, String name) {
    return keys.visibleTo(who).stream()
        .filter(it -> it.name().equals(name))
        .findAny()
        .orElseThrow()
        .lastUsedAt();
  }
}
