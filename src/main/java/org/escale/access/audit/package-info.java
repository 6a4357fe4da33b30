/** Reading and exporting the audit log. */
@NullMarked
package org.escale.access.audit;

import org.jspecify.annotations.NullMarked;
