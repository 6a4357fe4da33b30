/**
 * Who lives where: the authority and its communes with their population, position, need and shape.
 *
 * <p>Invariant: a commune is known by its INSEE code, never by its name.
 */
@ApplicationModule(allowedDependencies = {"access", "calendar", "hosting", "tabular", "wording"})
@NullMarked
package org.escale.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
