/**
 * The sessions: staffed openings of one place for one period.
 *
 * <p>Invariant: a vehicle never has two sessions at the same time; what residents were promised
 * changes only on purpose. What the hours of a place produce follows those hours, ahead of time.
 */
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "calendar :: openinghours",
      "calendar :: rules",
      "territory",
      "network",
      "network :: hours",
      "planning",
      "access",
      "wording"
    })
@NullMarked
package org.escale.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
