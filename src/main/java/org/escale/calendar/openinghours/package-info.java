/**
 * The opening_hours language of OpenStreetMap: what hours mean on each day. A pure engine: text,
 * holidays and a position in, intervals out; no Spring, no database, no clock.
 *
 * <p>Invariant: what is not understood is refused; no word is skipped that might close a place.
 */
@NamedInterface("openinghours")
@NullMarked
package org.escale.calendar.openinghours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
