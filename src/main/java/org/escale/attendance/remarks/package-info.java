/** What was said during a session: notes, incidents, and how content visitors were. */
@NullMarked
package org.escale.attendance.remarks;

import org.jspecify.annotations.NullMarked;
