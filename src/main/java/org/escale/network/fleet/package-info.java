/** The network's first page, and the vehicles: what they carry, when they are out. */
@NullMarked
package org.escale.network.fleet;

import org.jspecify.annotations.NullMarked;
