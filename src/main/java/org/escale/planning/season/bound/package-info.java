/**
 * The bound: what no plan of a season can pass, proven by prices.
 *
 * <p>The linear relaxation of the model has one variable per day and use of the day, all rules of a
 * day folded into the use. A price on each row that couples days ({@link
 * org.escale.planning.season.bound.Rows}) leaves each day to be planned for itself; by weak duality
 * any prices give a bound. They are searched for in floating point ({@link
 * org.escale.planning.season.bound.PriceSearch}) and count in whole millionths of a point ({@link
 * org.escale.planning.season.bound.Relaxation}), so that what is printed is proven.
 */
@NullMarked
package org.escale.planning.season.bound;

import org.jspecify.annotations.NullMarked;
