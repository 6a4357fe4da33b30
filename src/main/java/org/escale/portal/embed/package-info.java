/**
 * A commune's next openings as a list in a frame, for the town hall's own site, and how to put it
 * there.
 */
@NullMarked
package org.escale.portal.embed;

import org.jspecify.annotations.NullMarked;
