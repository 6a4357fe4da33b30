/**
 * The search: makes a plan that is as good as the time allows.
 *
 * <p>Simulated annealing over days: one day, or two, get another use ({@link
 * org.escale.planning.season.search.Annealing}), most often one that the prices of the bound say
 * good plans hold ({@link org.escale.planning.season.search.Catalogue}). The plan is kept in totals
 * that a change of one day updates ({@link org.escale.planning.season.search.State}). See {@code
 * docs/planning.md}.
 */
@NullMarked
package org.escale.planning.season.search;

import org.jspecify.annotations.NullMarked;
