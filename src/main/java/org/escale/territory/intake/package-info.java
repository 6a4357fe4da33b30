/**
 * Files that come in: communes, outlines, the school calendar. Each is previewed before it enters.
 */
@NullMarked
package org.escale.territory.intake;

import org.jspecify.annotations.NullMarked;
