/**
 * The places where people find the internet, a helping hand and skills: those that stand in a
 * school or elsewhere, and the vehicles with their stops.
 *
 * <p>Invariant: a place that the public is told of has all that the national standard requires.
 */
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "calendar :: openinghours",
      "calendar :: rules",
      "territory",
      "access",
      "tabular",
      "tabular :: background",
      "wording"
    })
@NullMarked
package org.escale.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
