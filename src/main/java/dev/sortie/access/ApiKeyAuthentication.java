package dev.sortie.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Knows a program by the {@code Authorization: Bearer} header (RFC 6750 section 2.1). */
@Component
final class ApiKeyAuthentication implements AuthenticationConverter, AuthenticationProvider {

  private static final String SCHEME = "bearer ";

  private final ApiKeys keys;

  ApiKeyAuthentication(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return null;
    }
    String key = header.substring(SCHEME.length()).strip();
    return new PreAuthenticatedAuthenticationToken("", key);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    return keys.use(Objects.toString(attempt.getCredentials(), ""))
        .map(
            key ->
                new PreAuthenticatedAuthenticationToken(
                    new KeyHolder(key.id(), key.name()), "", key.role().authorities()))
        .orElseThrow(() -> new BadCredentialsException("No such API key"));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
