package dev.sortie.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door for people: form login, a session, CSRF tokens, and each view's own roles. */
@Configuration(proxyBeanMethods = false)
class UiSecurity {

  static final String LOGIN_PATH = "/login";

  /** No view, so Vaadin does not know it: the content of the frame that shows a mail. */
  private static final String MAIL_PREVIEW = "/outbox-preview/**";

  /** Nobody frames us but ourselves: the preview of a mail is a sandboxed frame. */
  private static final String FRAMED_BY_OURSELVES =
      "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

  /** The only manager, without a parent: a second one would let tries pass uncounted. */
  @Bean
  AuthenticationManager loginManager(Login login) {
    return new ProviderManager(login);
  }

  @Bean
  @Order(3)
  SecurityFilterChain uiDoor(
      HttpSecurity http, AuthenticationManager loginManager, AccountRepository accounts)
      throws Exception {
    return http.authorizeHttpRequests(it -> it.requestMatchers(MAIL_PREVIEW).authenticated())
        // Vaadin's own default refuses an address without a page by an empty answer. Whoever is
        // logged in is to read that there is none.
        .with(vaadin(), it -> it.loginView(LOGIN_PATH).anyRequest(url -> url.authenticated()))
        .authenticationManager(loginManager)
        .formLogin(it -> it.failureHandler(backToLogin()))
        .addFilterBefore(new SessionCheck(accounts), AuthorizationFilter.class)
        .headers(
            it ->
                it.withObjectPostProcessor(beforeTheForward())
                    .frameOptions(FrameOptionsConfig::sameOrigin)
                    .contentSecurityPolicy(csp -> csp.policyDirectives(FRAMED_BY_OURSELVES))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /**
   * Pages reach Vaadin by a forward, after which Tomcat ignores further headers: they must be there
   * before. Files of the front-end say for themselves how long they may be kept.
   */
  private static ObjectPostProcessor<HeaderWriterFilter> beforeTheForward() {
    return new ObjectPostProcessor<>() {
      @Override
      public <T extends HeaderWriterFilter> T postProcess(T filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
      }
    };
  }

  private static AuthenticationFailureHandler backToLogin() {
    return (request, response, cause) -> {
      String why = cause instanceof LockedException ? "locked" : "error";
      response.sendRedirect(request.getContextPath() + LOGIN_PATH + "?" + why);
    };
  }
}
