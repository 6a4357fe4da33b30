/** Who the authority is and how its maps are drawn. */
@NullMarked
package org.escale.territory.settings;

import org.jspecify.annotations.NullMarked;
