package dev.sortie.access;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets a person in by name and password.
 *
 * <p>A name that nobody has, one that may not log in and a wrong password get the same answer after
 * the same work. Too many tries get an answer of their own before any work.
 */
@Component
final class Login implements AuthenticationProvider {

  private final AccountRepository accounts;
  private final Passwords passwords;
  private final LoginLimits limits;
  private final LoginRecord record;

  Login(AccountRepository accounts, Passwords passwords, LoginLimits limits, LoginRecord record) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.record = record;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
    if (!limits.take(name, address(attempt))) {
      throw new LockedException("Too many tries for " + name);
    }
    Optional<SignedIn> found = check(name, Objects.toString(attempt.getCredentials(), ""));
    if (found.isEmpty()) {
      record.failed(name, address(attempt));
      throw new BadCredentialsException("No such name and password");
    }
    SignedIn who = found.get();
    limits.forgive(name, address(attempt));
    record.succeeded(who, address(attempt));
    var token =
        UsernamePasswordAuthenticationToken.authenticated(who, null, who.role().authorities());
    token.setDetails(attempt.getDetails());
    return token;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private Optional<SignedIn> check(String name, String password) {
    var known = accounts.credentials(name);
    if (known.isEmpty()) {
      passwords.pretendToMatch(password);
    }
    return known
        .filter(it -> passwords.matches(password, it.passwordHash()))
        .map(it -> new SignedIn(it.id(), name, it.role(), it.version()));
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? Objects.toString(details.getRemoteAddress(), "")
        : "";
  }
}
