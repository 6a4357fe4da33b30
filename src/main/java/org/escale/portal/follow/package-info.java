/**
 * Following a commune: by mail, which is asked for twice and left at once, and by Atom.
 *
 * <p>Invariant: nobody gets anything but letters that ask them, a few a day at most, until they
 * have said yes.
 */
@NullMarked
package org.escale.portal.follow;

import org.jspecify.annotations.NullMarked;
