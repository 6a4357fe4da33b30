/** Escale: plans, runs and accounts for a territory's digital spaces. */
@NullMarked
package org.escale;

import org.jspecify.annotations.NullMarked;
