/**
 * What devices told and nobody could count by itself: the manager judges it, once, and the audit
 * log keeps who did.
 */
@NullMarked
package org.escale.attendance.aside;

import org.jspecify.annotations.NullMarked;
