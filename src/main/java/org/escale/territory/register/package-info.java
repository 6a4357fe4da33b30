/**
 * The register of the communes as people read and correct it: table, map, forms, files to take
 * along.
 */
@NullMarked
package org.escale.territory.register;

import org.jspecify.annotations.NullMarked;
