/**
 * Following a commune: by mail, which is asked for twice and left at once, and by Atom.
 *
 * <p>Invariant: nobody gets more than the one letter that asks them, until they have said yes.
 */
@NullMarked
package org.escale.portal.follow;

import org.jspecify.annotations.NullMarked;
