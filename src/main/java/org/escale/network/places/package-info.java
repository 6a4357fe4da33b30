/** The stops: adding, correcting, retiring them; their import and export. */
@NullMarked
package org.escale.network.places;

import org.jspecify.annotations.NullMarked;
