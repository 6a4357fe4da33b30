/**
 * The program and its database as things to run: the embedded server or an external one, background
 * work, backup and restore. It lies under all modules and knows none of them.
 *
 * <p>Invariant: nothing that was acknowledged is lost, however the program ends.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.escale.hosting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
