/**
 * Re-planning: a plan is in force, and something has come between. Two answers to choose from
 * ({@link org.escale.planning.season.replan.Replanning}).
 */
@NullMarked
package org.escale.planning.season.replan;

import org.jspecify.annotations.NullMarked;
