/** The first page and its answer. */
@NullMarked
package org.escale.portal.home;

import org.jspecify.annotations.NullMarked;
