/** Links and codes that open one door once; only their hashes are kept. */
@NullMarked
package org.escale.access.pass;

import org.jspecify.annotations.NullMarked;
