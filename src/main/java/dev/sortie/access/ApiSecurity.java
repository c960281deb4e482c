package dev.sortie.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;

/**
 * The door for programs: {@code /api} and the figures. An API key each time, no session, no cookie,
 * and so nothing that a foreign page could ride on: CSRF does not arise.
 *
 * <p>The figures have no exception for callers on the same machine: behind a proxy everybody is
 * one.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  @Order(2)
  SecurityFilterChain apiDoor(
      HttpSecurity http,
      ApiKeyAuthentication keys,
      ApiRefusals refusals,
      SecurityContextHolderStrategy holder)
      throws Exception {
    var manager = new ProviderManager(keys);
    var filter = new AuthenticationFilter(manager, keys);
    filter.setSecurityContextHolderStrategy(holder);
    filter.setSuccessHandler((request, response, program) -> {});
    filter.setFailureHandler(refusals);
    return http.securityMatcher("/api/**", "/actuator/**")
        .authenticationManager(manager)
        .addFilterBefore(filter, AuthorizationFilter.class)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(Customizer.withDefaults())
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            calls -> {
              for (ApiRules.Rule rule : ApiRules.TABLE) {
                calls
                    .requestMatchers(rule.method(), rule.path())
                    .hasAuthority(rule.permission().name());
              }
              calls.requestMatchers("/api/**").authenticated().anyRequest().denyAll();
            })
        .build();
  }
}
