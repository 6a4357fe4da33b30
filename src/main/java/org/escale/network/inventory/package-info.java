/**
 * Equipment, item by item, and its loans.
 *
 * <p>Invariant: an item is in one running loan at most.
 */
@NamedInterface("inventory")
@NullMarked
package org.escale.network.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
