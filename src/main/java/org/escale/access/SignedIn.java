package org.escale.access;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as pages and use cases see them.
 *
 * @param communeCode the commune that a commune's agent is bound to
 */
public record SignedIn(
    UUID id,
    String email,
    String displayName,
    @Nullable String communeCode,
    Set<Permission> permissions)
    implements Principal, Serializable {
  @Serial private static final long serialVersionUID = 1;

  @Override
  public String getName() {
    return email;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
