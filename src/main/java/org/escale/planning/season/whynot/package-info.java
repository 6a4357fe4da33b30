/**
 * Why not? For a request that a plan refuses: slot by slot the rule that no plan gets around, or
 * what serving it there would displace and at what cost.
 *
 * <p>Nothing is claimed that was not tried: a rule blocks when the checker says that the least any
 * plan would hold then breaks it; a displacement is a whole plan that the checker accepts. All else
 * is "not found".
 */
@NullMarked
package org.escale.planning.season.whynot;

import org.jspecify.annotations.NullMarked;
