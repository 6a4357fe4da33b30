package org.escale.access.signin;

import org.escale.access.Credentials;
import org.escale.access.signin.SignInSlowdown.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in with an e-mail and a password, not faster than {@link SignInSlowdown} allows. */
@Component
class PasswordSignIn implements AuthenticationProvider {
  /** Longer input is refused unread: nobody typed it. */
  private static final int LONGEST = 200;

  private final Credentials credentials;
  private final SignInSlowdown slowdown;

  PasswordSignIn(Credentials credentials, SignInSlowdown slowdown) {
    this.credentials = credentials;
    this.slowdown = slowdown;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication attempt) {
    var email = attempt.getName();
    var password = String.valueOf(attempt.getCredentials());
    var address =
        attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    if (email.length() > LONGEST || password.length() > LONGEST) throw wrong();
    var wait = slowdown.attempt(Door.SIGN_IN, email, address);
    if (wait.isPositive()) throw new SlowedDown(wait);
    var who = credentials.identify(email, password).orElseThrow(PasswordSignIn::wrong);
    var local = attempt.getDetails() instanceof Visit visit && visit.local();
    if (!credentials.enter(who, local)) throw new DemonstrationElsewhere();
    slowdown.succeeded(email, address);
    return UsernamePasswordAuthenticationToken.authenticated(
        who,
        null,
        who.permissions().stream().map(Enum::name).map(SimpleGrantedAuthority::new).toList());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static BadCredentialsException wrong() {
    return new BadCredentialsException("wrong e-mail or password");
  }
}
