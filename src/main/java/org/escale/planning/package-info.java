/**
 * From needs to sessions: requests for the bus, seasons, and plans found by the engine in {@code
 * season}.
 *
 * <p>Invariant: a plan that is shown or published has passed the independent checker.
 */
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "territory",
      "network",
      "access",
      "tabular",
      "wording",
      "hosting"
    })
@NullMarked
package org.escale.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
