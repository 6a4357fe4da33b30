package org.escale.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failures: the next attempt is looked at only after a while. */
class SlowedDown extends AuthenticationException {
  private final Duration wait;

  SlowedDown(Duration wait) {
    super("too many failures");
    this.wait = wait;
  }

  /** How long, rounded up to the second. */
  long seconds() {
    return wait.plusMillis(999).toSeconds();
  }
}
