/** What every public site says of itself, to people and to machines. */
@NullMarked
package org.escale.portal.site;

import org.jspecify.annotations.NullMarked;
