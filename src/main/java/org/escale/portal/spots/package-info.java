/**
 * A page for each place, each stop and each commune: when it opens, what one finds, how to come.
 */
@NullMarked
package org.escale.portal.spots;

import org.jspecify.annotations.NullMarked;
