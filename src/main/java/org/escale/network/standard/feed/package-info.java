/**
 * Places as other operators really send them: by the standard, by its older drafts, or in tables of
 * their own. Each row is read into the standard; what was changed, left out or is lacking is said
 * field by field. Pure: no Spring, no SQL, no clock.
 *
 * <p>Nothing is invented to make a row pass.
 */
@NullMarked
package org.escale.network.standard.feed;

import org.jspecify.annotations.NullMarked;
