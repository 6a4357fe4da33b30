/**
 * The pages on which accounts are looked after: all of them by the administrator, one's own by
 * oneself.
 */
@NullMarked
package org.escale.access.administration;

import org.jspecify.annotations.NullMarked;
