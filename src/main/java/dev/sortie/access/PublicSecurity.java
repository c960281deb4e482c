package dev.sortie.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The door for everybody: the leave page behind a mail's link, health and the API's description.
 *
 * <p>No cookie, and no CSRF token, which RFC 8058 section 3.2 leaves no room for: the signed token
 * in the path is the right to leave. The pages carry no script and load nothing from elsewhere.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

  private static final String ONLY_OWN_STYLES =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain publicDoor(HttpSecurity http) throws Exception {
    return http.securityMatcher(
            "/u/**", "/pictures/**", "/actuator/health", "/actuator/health/**", "/openapi.yaml")
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            it ->
                it.contentSecurityPolicy(csp -> csp.policyDirectives(ONLY_OWN_STYLES))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .addHeaderWriter(
                        (request, response) ->
                            response.setHeader("X-Robots-Tag", "noindex, nofollow")))
        .authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers(HttpMethod.GET)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD)
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/u/*", "/u/*/preferences", "/u/*/stay")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .build();
  }
}
