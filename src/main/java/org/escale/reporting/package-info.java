/** The review (« bilan »): what was held and whom it reached, each figure leading to its rows. */
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "territory",
      "network",
      "planning",
      "agenda",
      "attendance",
      "access",
      "tabular",
      "wording"
    })
@NullMarked
package org.escale.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
