package dev.sortie.access;

import dev.sortie.shared.Ids;
import java.time.InstantSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the account {@code admin} where there is no account yet.
 *
 * <p>The file is written before the row is committed: a crash in between leaves a file that the
 * next start writes anew, never an account whose password nobody knows.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

  static final String NAME = "admin";

  private final AccountRepository repository;
  private final Passwords passwords;
  private final PasswordFile file;
  private final Ids ids;
  private final InstantSource time;

  FirstAdministrator(
      AccountRepository repository,
      Passwords passwords,
      PasswordFile file,
      Ids ids,
      InstantSource time) {
    this.repository = repository;
    this.passwords = passwords;
    this.file = file;
    this.ids = ids;
    this.time = time;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (!repository.isEmpty()) {
      return;
    }
    repository.lockForFirst();
    if (repository.isEmpty()) {
      String password = passwords.generate();
      file.write(password);
      repository.insert(
          new AccountId(ids.next()), NAME, passwords.encode(password), Role.ADMIN, time.instant());
    }
  }
}
