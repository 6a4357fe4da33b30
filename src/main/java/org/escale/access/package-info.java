/**
 * Accounts, roles and their permissions, signing in, and the audit log of who did what.
 *
 * <p>Invariant: what is not expressly permitted is refused; the audit log only grows.
 */
@ApplicationModule(allowedDependencies = {"hosting", "tabular", "wording"})
@NullMarked
package org.escale.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
