/**
 * When our own places open: hours that hold now and from a day to come on, held against the hours
 * of class; last year's hours on the new calendar.
 */
@NamedInterface("hours")
@NullMarked
package org.escale.network.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
