/**
 * The checker: recomputes what a plan breaks and what it is worth from the season and the plan
 * alone.
 *
 * <p>It has the last word on every plan, wherever the plan comes from, and shares nothing with the
 * search but the parsed records. Each rule is one method, named after its code.
 */
@NullMarked
package org.escale.planning.season.check;

import org.jspecify.annotations.NullMarked;
