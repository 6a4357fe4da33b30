package org.escale.access.signin;

import org.escale.access.ContentPolicy;
import org.escale.access.firststart.FirstStart;
import org.escale.access.firststart.FirstStartFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What anybody may open, what needs an account; everything else is refused. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
  private static final String[] FOR_ANYBODY = {
    "/",
    "/bus/**",
    "/agenda.ics",
    "/agenda/**",
    "/evenements.jsonld",
    "/demander-le-bus/**",
    "/accessibilite",
    "/confidentialite",
    "/code-source",
    "/carte.svg",
    "/assets/**",
    "/webjars/**",
    "/favicon.ico",
    "/robots.txt",
    "/error",
    "/actuator/health/**",
    "/actuator/health",
    "/connexion/**",
    "/mot-de-passe/**",
    "/invitation/**",
    "/premier-demarrage",
    "/api/incarnation"
  };

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, SignInOutcome outcome, FirstStart firstStart) throws Exception {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(FOR_ANYBODY)
                .permitAll()
                .requestMatchers("/gestion/**", "/bord/**", "/compte/**", "/api/**")
                .authenticated()
                .anyRequest()
                .denyAll())
        .formLogin(form ->
            form.loginPage("/connexion")
                .usernameParameter("email")
                .passwordParameter("password")
                .successHandler(outcome)
                .failureHandler(outcome))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(outcome))
        .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/"))
        .addFilterBefore(new FirstStartFilter(firstStart), AuthorizationFilter.class)
        .headers(SecurityConfiguration::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.strict()))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
        .addHeaderWriter(
            new StaticHeadersWriter(
                "Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()"))
        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
  }
}
