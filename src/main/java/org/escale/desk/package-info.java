/** The workspace's first page: for each role, the next thing to do. Nothing depends on it. */
@ApplicationModule(allowedDependencies = {"access", "planning"})
@NullMarked
package org.escale.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
