/** The pages of the bus: its season, and its stops in one commune. */
@NullMarked
package org.escale.portal.bus;

import org.jspecify.annotations.NullMarked;
