/** The places: for now the vehicles with their equipment, and their stops in the communes. */
@ApplicationModule(allowedDependencies = {"territory", "access", "tabular", "wording"})
@NullMarked
package org.escale.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
