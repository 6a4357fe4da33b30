/** What the program takes on at a time, and what it says to those who come when it is full. */
@NullMarked
package org.escale.hosting.load;

import org.jspecify.annotations.NullMarked;
