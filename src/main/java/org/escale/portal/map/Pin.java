package org.escale.portal.map;

import org.escale.portal.nearby.Spot;
import org.escale.portal.nearby.SpotOpening;
import org.jspecify.annotations.Nullable;

/**
 * A spot on the drawing.
 *
 * @param next when it opens next; null where nobody knows, or not soon
 */
record Pin(Spot spot, double x, double y, @Nullable SpotOpening next) {}
