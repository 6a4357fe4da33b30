/**
 * The portal's one answer: the next open places near somebody, fixed and on wheels together. What
 * is needed for it is held in memory and follows the register and the agenda; its cost grows with
 * the answer, not with the register.
 */
@NullMarked
package org.escale.portal.nearby;

import org.jspecify.annotations.NullMarked;
