/** How passwords are chosen, kept and compared. */
@NullMarked
package org.escale.access.password;

import org.jspecify.annotations.NullMarked;
