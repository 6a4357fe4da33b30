/**
 * The search's core on another problem: team orienteering, for which others have published
 * instances and best-known values to compare with. What is shared is how a change is let stand
 * ({@link org.escale.planning.season.search.Cooling}); plans and moves are the problem's own.
 */
@NullMarked
package org.escale.planning.season.orienteering;

import org.jspecify.annotations.NullMarked;
