package dev.sortie.access;

import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.Ids;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The keys by which programs call the API. A person sees their own; an administrator sees all. */
@Service
public class ApiKeys {

  private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
  private static final int LONGEST_NAME = 100;

  private final ApiKeyRepository repository;
  private final Ids ids;
  private final SecureRandom random;
  private final InstantSource time;
  private final Deeds deeds;

  ApiKeys(
      ApiKeyRepository repository, Ids ids, SecureRandom random, InstantSource time, Deeds deeds) {
    this.repository = repository;
    this.ids = ids;
    this.random = random;
    this.time = time;
    this.deeds = deeds;
  }

  /**
   * Makes a key that works from now on.
   *
   * @return the key itself, which nobody can read again
   * @throws AccessRefusedException if a live key has this name, or the role may more than the
   *     person who asks
   */
  public String create(SignedIn who, String name, Role role) {
    if (!who.role().may(Permission.OWN_API_KEYS) || !who.role().mayGrant(role)) {
      throw AccessRefusedException.roleTooHigh(role);
    }
    return create(name, role, who.id());
  }

  /** Like the other, for somebody at the machine itself, who could read the database as well. */
  String createLocally(String name, Role role) {
    return create(name, role, null);
  }

  /** The keys that this person may see, those that work first. */
  public List<ApiKey> visibleTo(SignedIn who) {
    return repository.all(ownerLimit(who));
  }

  /**
   * Ends a key with the next call that uses it.
   *
   * @throws AccessRefusedException if there is no such live key that this person may revoke
   */
  public void revoke(SignedIn who, ApiKeyId id) {
    deeds.together(
        () -> {
          String name =
              repository
                  .revoke(id, ownerLimit(who), time.instant())
                  .orElseThrow(AccessRefusedException::unknownKey);
          deeds.tell(Deed.of("access.key-revoked", "key", name));
          return id;
        });
  }

  /** The live key that this text is, noted as used. */
  Optional<ApiKey> use(String text) {
    Instant now = time.instant();
    Optional<ApiKey> key = repository.live(new ApiKeySecret(text).hash());
    key.filter(it -> isUseWorthNoting(it.lastUsedAt(), now))
        .ifPresent(it -> repository.used(it.id(), now));
    return key;
  }

  private String create(String name, Role role, @Nullable AccountId createdBy) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw AccessRefusedException.unfitKeyName(LONGEST_NAME);
    }
    ApiKeySecret secret = ApiKeySecret.make(random);
    ApiKeyId id = new ApiKeyId(ids.next());
    ApiKey key = new ApiKey(id, clean, role, secret.start(), null, time.instant(), null, null);
    return deeds.together(
        () -> {
          if (!repository.insert(key, secret.hash(), createdBy)) {
            throw AccessRefusedException.nameTaken(clean);
          }
          deeds.tell(
              Deed.of("access.key-made", "key", clean)
                  .now("role", role)
                  .now("start", secret.start()));
          return secret.value();
        });
  }

  private static boolean isUseWorthNoting(@Nullable Instant last, Instant now) {
    return last == null || last.plus(USE_IS_NOTED_EVERY).isBefore(now);
  }

  private static @Nullable AccountId ownerLimit(SignedIn who) {
    return who.role().may(Permission.ADMINISTER) ? null : who.id();
  }
}
