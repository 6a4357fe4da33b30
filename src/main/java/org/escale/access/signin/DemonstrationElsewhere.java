package org.escale.access.signin;

import org.springframework.security.core.AuthenticationException;

/** An account whose password is printed opens on its own machine only. */
class DemonstrationElsewhere extends AuthenticationException {
  DemonstrationElsewhere() {
    super("a demonstration account from elsewhere");
  }
}
