package dev.sortie.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/** The program behind a call, by its API key. */
record KeyHolder(ApiKeyId id, String name) implements AuthenticatedPrincipal {

  @Override
  public String getName() {
    return name;
  }
}
