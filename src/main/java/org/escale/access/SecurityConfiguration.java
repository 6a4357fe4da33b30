package org.escale.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

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
    "/connexion",
    "/mot-de-passe/**",
    "/invitation/**",
    "/premier-demarrage",
    "/api/incarnation"
  };

  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
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
                .defaultSuccessUrl("/gestion"))
        .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(csp ->
                    csp.policyDirectives(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'; manifest-src 'self'"))
                .referrerPolicy(referrer ->
                    referrer.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                            .ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }
}
