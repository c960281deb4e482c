package dev.sortie.access;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes few passwords at a time. Argon2 takes 16 MiB for each on purpose, and a crowd at the login
 * page must not take the memory that mails need.
 */
final class FewAtOnce implements PasswordEncoder {

  private static final int AT_ONCE = 2;

  private final PasswordEncoder encoder;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  FewAtOnce(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inPlace(() -> encoder.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return Boolean.TRUE.equals(inPlace(() -> encoder.matches(password, hash)));
  }

  private <T> @Nullable T inPlace(Supplier<? extends @Nullable T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
