/** The public's pages. Nothing depends on it. */
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "territory",
      "network",
      "network :: standard",
      "planning",
      "agenda",
      "access",
      "tabular",
      "wording"
    })
@NullMarked
package org.escale.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
