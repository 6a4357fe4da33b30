package org.escale.attendance.device;

import org.escale.access.ContentPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The devices' own door: a token with each call, no cookie, and so nothing that another site could
 * make a browser send.
 */
@Configuration(proxyBeanMethods = false)
class DeviceSecurity {
  private static final String DOOR = "/api/attendance/**";

  @Bean
  @Order(1)
  SecurityFilterChain deviceFilterChain(HttpSecurity http, DeviceRepository devices)
      throws Exception {
    return http.securityMatcher(DOOR)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.POST, "/api/attendance/enrolment")
                .permitAll()
                .anyRequest()
                .authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(refusals ->
            refusals.authenticationEntryPoint((_, response, _) -> DeviceRefusal.unknown(response)))
        .addFilterBefore(new DeviceFilter(devices), AuthorizationFilter.class)
        .headers(headers ->
            headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.strict())))
        .build();
  }
}
