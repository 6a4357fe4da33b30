/**
 * Who lives where: the authority and its communes with their population, position, need and shape.
 */
@ApplicationModule(allowedDependencies = {"access", "tabular", "wording"})
@NullMarked
package org.escale.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
