package org.escale.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody knocks. */
class Visit extends WebAuthenticationDetails {
  @Serial private static final long serialVersionUID = 1;

  private final boolean local;

  Visit(HttpServletRequest request, boolean local) {
    super(request);
    this.local = local;
  }

  /** Whether it is from the machine that runs the program. */
  boolean local() {
    return local;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other) && other instanceof Visit visit && visit.local == local;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Boolean.hashCode(local);
  }
}
