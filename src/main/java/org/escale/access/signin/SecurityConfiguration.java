package org.escale.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.escale.access.ContentPolicy;
import org.escale.access.Credentials;
import org.escale.access.firststart.FirstStart;
import org.escale.access.firststart.FirstStartFilter;
import org.escale.hosting.Exposure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What anybody may open, what needs an account; everything else is refused. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
  private static final String[] FOR_ANYBODY = {
    "/",
    "/bus/**",
    "/lieux/**",
    "/arrets/**",
    "/communes/**",
    "/agenda.ics",
    "/agenda/**",
    "/evenements.jsonld",
    "/donnees/**",
    "/demander-le-bus/**",
    "/pages/**",
    "/actualites/**",
    "/photos/**",
    "/carte",
    "/demarches/**",
    "/guichets/**",
    "/suivi/**",
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
    "/bord/tablette",
    "/bord/tablette/**",
    "/api/incarnation"
  };

  private static final String[] BEHIND_THE_DOOR = {
    "/gestion/**", "/bord/**", "/compte/**", "/api/**"
  };

  private static final RequestMatcher DOOR =
      new OrRequestMatcher(
          Stream.of(BEHIND_THE_DOOR)
              .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
              .toList());

  /** The address ends with a secret that only a letter's reader has. */
  private static final RequestMatcher ONE_CLICK =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/suivi/quitter/{secret}");

  /** Made for other sites' frames: it has nothing to press that changes anything. */
  private static final RequestMatcher FRAMED =
      PathPatternRequestMatcher.withDefaults().matcher("/communes/{code}/liste");

  private static final AuthenticationEntryPoint SIGN_IN =
      new LoginUrlAuthenticationEntryPoint("/connexion");

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      SignInOutcome outcome,
      FirstStart firstStart,
      Credentials credentials,
      Exposure exposure)
      throws Exception {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(FOR_ANYBODY)
                .permitAll()
                .requestMatchers(BEHIND_THE_DOOR)
                .authenticated()
                .anyRequest()
                .denyAll())
        .formLogin(form ->
            form.loginPage("/connexion")
                .usernameParameter("email")
                .passwordParameter("password")
                .authenticationDetailsSource(request -> new Visit(request, exposure.local(request)))
                .successHandler(outcome)
                .failureHandler(outcome))
        .exceptionHandling(refusals ->
            refusals
                .accessDeniedHandler(outcome)
                .authenticationEntryPoint(SecurityConfiguration::refuseStranger))
        // A mail program that leaves a list by itself has no page and no token (RFC 8058).
        .csrf(csrf -> csrf.ignoringRequestMatchers(ONE_CLICK))
        .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/"))
        .addFilterBefore(new StayFilter(credentials, exposure), CsrfFilter.class)
        .addFilterBefore(new FirstStartFilter(firstStart), AuthorizationFilter.class)
        .headers(SecurityConfiguration::headers)
        .build();
  }

  /** A stranger signs in to open a page of the workspace; anywhere else there is no page. */
  private static void refuseStranger(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException, ServletException {
    if (DOOR.matches(request)) {
      SIGN_IN.commence(request, response, refusal);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.strict()))
        .frameOptions(FrameOptionsConfig::disable)
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(FRAMED),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
        .addHeaderWriter(
            new StaticHeadersWriter(
                "Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()"))
        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
  }
}
