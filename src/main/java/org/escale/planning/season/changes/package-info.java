/** What one plan does otherwise than another, session by session. */
@NullMarked
package org.escale.planning.season.changes;

import org.jspecify.annotations.NullMarked;
