package dev.sortie.access;

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
  private final NewAccounts newAccounts;
  private final Passwords passwords;
  private final PasswordFile file;

  FirstAdministrator(
      AccountRepository repository,
      NewAccounts newAccounts,
      Passwords passwords,
      PasswordFile file) {
    this.repository = repository;
    this.newAccounts = newAccounts;
    this.passwords = passwords;
    this.file = file;
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
      AccountId unused = newAccounts.add(NAME, Role.ADMIN, password);
    }
  }
}
