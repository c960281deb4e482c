package dev.sortie.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with the first click after its account was disabled or got another role or
 * password. One look at a primary key per request is what that costs.
 */
final class SessionCheck extends OncePerRequestFilter {

  private final AccountRepository accounts;

  SessionCheck(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication present = SecurityContextHolder.getContext().getAuthentication();
    if (present != null
        && present.getPrincipal() instanceof SignedIn who
        && !accounts.isCurrent(who.id(), who.version())) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }
}
