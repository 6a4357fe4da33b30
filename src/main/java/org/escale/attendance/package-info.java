/**
 * What really happened: visits counted at a session.
 *
 * <p>Invariant: visits are events that are only ever added; every total is a fold over them.
 */
@ApplicationModule(
    allowedDependencies = {
      "territory",
      "network",
      "agenda",
      "access",
      "tabular",
      "wording",
      "hosting"
    })
@NullMarked
package org.escale.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
