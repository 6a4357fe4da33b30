/** The public's pages. Nothing depends on it. */
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "calendar :: openinghours",
      "territory",
      "network",
      "network :: hours",
      "network :: inventory",
      "network :: standard",
      "planning",
      "agenda",
      "agenda :: places",
      "attendance :: residents",
      "access",
      "tabular",
      "tabular :: background",
      "hosting",
      "wording"
    })
@NullMarked
package org.escale.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
