/**
 * The map on demand: drawn by the program from the territory's own shapes, without tiles and
 * without a script. What stands on it stands in a list too, under the same letters.
 */
@NullMarked
package org.escale.portal.map;

import org.jspecify.annotations.NullMarked;
