package dev.sortie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.database.DatabaseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AccountsIT {

  private final AccessFixture access;
  private final Accounts accounts;
  private final Login login;
  private final Path folder;
  private final TransactionTemplate transaction;

  AccountsIT(JdbcClient jdbc, PlatformTransactionManager transactions, @TempDir Path folder) {
    this.access = new AccessFixture(jdbc, transactions, folder);
    this.accounts = access.accounts;
    this.login = access.login();
    this.folder = folder;
    this.transaction = new TransactionTemplate(transactions);
    jdbc.sql("truncate accounts cascade").update();
  }

  @Test
  void theFirstStartMakesOneAdministratorWhosePasswordIsInTheFile() {
    start();

    assertThat(login.authenticate(attempt("admin", passwordInFile())).getAuthorities())
        .extracting(Object::toString)
        .contains("ROLE_ADMIN");
  }

  @Test
  void aLaterStartChangesNothing() {
    start();
    String password = passwordInFile();

    start();

    assertThat(passwordInFile()).isEqualTo(password);
    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void theFileGoesWhenTheAdministratorChoosesAPassword() {
    start();
    var admin = (SignedIn) login.authenticate(attempt("admin", passwordInFile())).getPrincipal();

    accounts.changePassword(admin, passwordInFile(), "a password of my own");

    assertThat(folder.resolve("admin-password.txt")).doesNotExist();
    assertThat(login.authenticate(attempt("admin", "a password of my own")).isAuthenticated())
        .isTrue();
  }

  @Test
  void refusesToChangeAPasswordWithoutThePresentOne() {
    SignedIn marie = access.signedIn(Role.MARKETER);

    assertThatThrownBy(() -> accounts.changePassword(marie, "guess", "a password of my own"))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void answersAnUnknownNameLikeAWrongPassword() {
    String password = accounts.create("marie", Role.MARKETER);

    assertThatThrownBy(() -> login.authenticate(attempt("marie", "wrong")))
        .isInstanceOf(BadCredentialsException.class)
        .hasMessage("No such name and password");
    assertThatThrownBy(() -> login.authenticate(attempt("nobody", password)))
        .isInstanceOf(BadCredentialsException.class)
        .hasMessage("No such name and password");
  }

  @Test
  void locksANameAfterTooManyTriesWhetherItExistsOrNot() {
    String password = accounts.create("marie", Role.MARKETER);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> login.authenticate(attempt("marie", "wrong")))
          .isInstanceOf(BadCredentialsException.class);
      assertThatThrownBy(() -> login.authenticate(attempt("nobody", "wrong")))
          .isInstanceOf(BadCredentialsException.class);
    }

    assertThatThrownBy(() -> login.authenticate(attempt("marie", password)))
        .isInstanceOf(LockedException.class);
    assertThatThrownBy(() -> login.authenticate(attempt("nobody", "wrong")))
        .isInstanceOf(LockedException.class);
  }

  @Test
  void aDisabledAccountIsLikeNone() {
    String password = accounts.create("marie", Role.MARKETER);
    accounts.setEnabled(marie().id(), false);

    assertThatThrownBy(() -> login.authenticate(attempt("marie", password)))
        .isInstanceOf(BadCredentialsException.class);
  }

  @Test
  void everyChangeOfRightsEndsOpenSessions() {
    SignedIn before = access.signedIn(Role.MARKETER);
    assertThat(access.repository.isCurrent(before.id(), before.version())).isTrue();

    accounts.setRole(before.id(), Role.MONITOR);

    assertThat(access.repository.isCurrent(before.id(), before.version())).isFalse();
  }

  @Test
  void keepsTheLastAdministrator() {
    SignedIn only = access.signedIn(Role.ADMIN);

    assertThatThrownBy(() -> accounts.setRole(only.id(), Role.MARKETER))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> accounts.setEnabled(only.id(), false))
        .isInstanceOf(AccessRefusedException.class);

    access.signedIn(Role.ADMIN);
    accounts.setEnabled(only.id(), false);
    assertThat(accounts.all()).filteredOn(Account::enabled).hasSize(1);
  }

  @Test
  void refusesATakenOrUnfitName() {
    accounts.create("marie", Role.MARKETER);

    assertThatThrownBy(() -> accounts.create("marie", Role.MONITOR))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> accounts.create("Marie\r\n", Role.MONITOR))
        .isInstanceOf(AccessRefusedException.class);
  }

  private void start() {
    transaction.executeWithoutResult(it -> access.first.run(new DefaultApplicationArguments()));
  }

  private Account marie() {
    return accounts.all().stream().filter(it -> it.name().equals("marie")).findAny().orElseThrow();
  }

  private String passwordInFile() {
    try {
      return Files.readString(folder.resolve("admin-password.txt")).strip();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Authentication attempt(String name, String password) {
    return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
  }
}
