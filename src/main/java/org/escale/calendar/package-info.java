/**
 * Public holidays, school holidays by zone, and which school years are known. It knows nobody
 * upstream of it but the tools: reading tables, preparing the database.
 *
 * <p>Invariant: where a year is not known this is said; it never counts as a year without holidays.
 */
@ApplicationModule(allowedDependencies = {"tabular", "hosting"})
@NullMarked
package org.escale.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
