package dev.sortie.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a session, as they were when they logged in.
 *
 * @param version of the account then; the session ends when the account has a newer one
 */
public record SignedIn(AccountId id, String name, Role role, int version)
    implements AuthenticatedPrincipal, Serializable {

  @Override
  public String getName() {
    return name;
  }
}
