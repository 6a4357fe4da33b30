package org.escale.access;

import java.util.Set;

/**
 * What a person does here, and so what they may do.
 *
 * @param code as in the messages {@code access.role.<code>}
 * @param ofOneCommune whether whoever holds it acts for one commune
 */
public record Role(String code, boolean ofOneCommune, Set<Permission> permissions) {
  public static final String ADMINISTRATOR = "administrator";

  public boolean allows(Permission permission) {
    return permissions.contains(permission);
  }
}
