/**
 * A season as flat arrays, every name an index: what the search and the bound read. The arrays are
 * not written to after construction.
 */
@NullMarked
package org.escale.planning.season.tables;

import org.jspecify.annotations.NullMarked;
