package dev.sortie.access;

import dev.sortie.shared.Ids;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Makes accounts with a password that nobody chose. */
@Component
final class NewAccounts {

  private final AccountRepository repository;
  private final Passwords passwords;
  private final Ids ids;
  private final InstantSource time;

  NewAccounts(AccountRepository repository, Passwords passwords, Ids ids, InstantSource time) {
    this.repository = repository;
    this.passwords = passwords;
    this.ids = ids;
    this.time = time;
  }

  /**
   * @throws AccessRefusedException if the name is taken
   */
  AccountId add(String name, Role role, String password) {
    AccountId id = new AccountId(ids.next());
    if (!repository.insert(id, name, passwords.encode(password), role, time.instant())) {
      throw AccessRefusedException.nameTaken(name);
    }
    return id;
  }
}
