package dev.sortie.access;

import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who can log in. Whatever changes what somebody may do ends their open sessions with
 * their next click.
 */
@Service
public class Accounts {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  /** How short a chosen password may be. */
  public static final int SHORTEST_PASSWORD = Passwords.SHORTEST;

  private final AccountRepository repository;
  private final NewAccounts newAccounts;
  private final Passwords passwords;
  private final PasswordFile passwordFile;
  private final Deeds deeds;

  Accounts(
      AccountRepository repository,
      NewAccounts newAccounts,
      Passwords passwords,
      PasswordFile passwordFile,
      Deeds deeds) {
    this.repository = repository;
    this.newAccounts = newAccounts;
    this.passwords = passwords;
    this.passwordFile = passwordFile;
    this.deeds = deeds;
  }

  /** Everybody, by name. */
  public List<Account> all() {
    return repository.all();
  }

  /**
   * Lets somebody in from now on.
   *
   * @return the password to hand to them, kept nowhere
   * @throws AccessRefusedException if the name is taken or unfit
   */
  public String create(String name, Role role) {
    if (!NAME.matcher(name).matches()) {
      throw AccessRefusedException.unfitName(name);
    }
    String password = passwords.generate();
    return deeds.together(
        () -> {
          AccountId unused = newAccounts.add(name, role, password);
          deeds.tell(deed("access.account-made", name).now("role", role));
          return password;
        });
  }

  /** Gives a new password, for somebody who lost theirs; kept nowhere. */
  public String resetPassword(AccountId id) {
    String password = passwords.generate();
    setPassword(id, passwords.encode(password), "access.password-reset");
    return password;
  }

  /**
   * Takes the password that somebody chose for themselves. The file with the first password goes
   * away when its own account does this.
   *
   * @throws AccessRefusedException if the present one is wrong or the chosen one is unfit
   */
  public void changePassword(SignedIn who, String present, String chosen) {
    boolean right =
        repository
            .credentials(who.name())
            .map(it -> passwords.matches(present, it.passwordHash()))
            .orElse(false);
    if (!right) {
      throw AccessRefusedException.wrongPassword();
    }
    setPassword(who.id(), passwords.encodeChosen(chosen), "access.password-changed");
    if (who.name().equals(FirstAdministrator.NAME)) {
      passwordFile.delete();
    }
  }

  /**
   * @throws AccessRefusedException if nobody could administer any more
   */
  @Transactional
  public void setRole(AccountId id, Role role) {
    if (!role.may(Permission.ADMINISTER)) {
      refuseLastAdministrator(id);
    }
    Account account = locked(id);
    known(repository.setRole(id, role));
    deeds.tell(
        deed("access.role-changed", account.name()).was("role", account.role()).now("role", role));
  }

  /**
   * Lets somebody log in, or no more.
   *
   * @throws AccessRefusedException if nobody could administer any more
   */
  @Transactional
  public void setEnabled(AccountId id, boolean enabled) {
    if (!enabled) {
      refuseLastAdministrator(id);
    }
    Account account = locked(id);
    known(repository.setEnabled(id, enabled));
    deeds.tell(
        enabled
            ? deed("access.account-enabled", account.name())
            : deed("access.account-disabled", account.name()));
  }

  private void setPassword(AccountId id, String hash, String what) {
    AccountId unused =
        deeds.together(
            () -> {
              Account account = locked(id);
              known(repository.setPassword(id, hash));
              deeds.tell(deed(what, account.name()));
              return id;
            });
  }

  private Account locked(AccountId id) {
    return repository.locked(id).orElseThrow(AccessRefusedException::unknownAccount);
  }

  private static Deed deed(String action, String name) {
    return Deed.of(action, "account", name);
  }

  private void refuseLastAdministrator(AccountId id) {
    if (repository.lockAdministrators().equals(List.of(id))) {
      throw AccessRefusedException.lastAdministrator();
    }
  }

  private static void known(boolean found) {
    if (!found) {
      throw AccessRefusedException.unknownAccount();
    }
  }
}
