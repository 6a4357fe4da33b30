/**
 * A device's day, and the three weeks after it: what it needs to work without a network. It is
 * leased: a workstation of a session is given out by one device alone.
 */
@NullMarked
package org.escale.attendance.today;

import org.jspecify.annotations.NullMarked;
