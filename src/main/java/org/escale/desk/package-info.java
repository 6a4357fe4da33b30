/**
 * The workspace's first page: for each role, the next thing to do and the figures of its work, each
 * leading to its rows. It reads through the modules' use cases and changes nothing. Nothing depends
 * on it.
 */
@ApplicationModule(
    allowedDependencies = {
      "territory",
      "network",
      "planning",
      "agenda",
      "attendance",
      "reporting",
      "access",
      "wording"
    })
@NullMarked
package org.escale.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
