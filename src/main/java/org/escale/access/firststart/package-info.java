/**
 * The first start of an empty installation: whoever reads the terminal becomes its administrator.
 */
@NullMarked
package org.escale.access.firststart;

import org.jspecify.annotations.NullMarked;
