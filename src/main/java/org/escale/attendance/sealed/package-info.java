/**
 * Logs that leave a device unread: whoever has forgotten the code of a tablet hands over all of it,
 * and the office opens it with its own key.
 */
@NullMarked
package org.escale.attendance.sealed;

import org.jspecify.annotations.NullMarked;
