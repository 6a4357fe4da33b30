/**
 * The search: makes a plan that is as good as the time allows.
 *
 * <p>Its move is the day: a vehicle's date is emptied and drawn again among all the days that the
 * rules still allow, each with the probability that its worth beside the rest of the plan gives it
 * at the present temperature. The season is kept in flat arrays ({@link
 * org.escale.planning.season.search.Tables}), the plan in totals that a change of one day updates
 * ({@link org.escale.planning.season.search.State}). See {@code docs/planning.md}.
 */
@NullMarked
package org.escale.planning.season.search;

import org.jspecify.annotations.NullMarked;
