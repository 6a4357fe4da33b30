/**
 * The sessions of places that stand still: the hours of each place produce them ahead of time, and
 * whoever changes the hours sees what becomes of them and who should be told.
 */
@NamedInterface("places")
@NullMarked
package org.escale.agenda.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
