/**
 * Counting on paper, where nothing else works: a sheet to print and fill in with a pen, and the
 * form to type it in.
 *
 * <p>Invariant: each sheet of a session is counted once, however often it is sent.
 */
@NullMarked
package org.escale.attendance.paper;

import org.jspecify.annotations.NullMarked;
