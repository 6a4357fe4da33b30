/**
 * A season to plan and its plan: the records of the model, and the files they are read from and
 * written to.
 *
 * <p>Everything below this package is pure: data in, plan out. No framework, no database, no clock
 * of its own. The records here are the only thing that the checker ({@code season.check}) and the
 * search ({@code season.search}) have in common.
 */
@NullMarked
package org.escale.planning.season;

import org.jspecify.annotations.NullMarked;
