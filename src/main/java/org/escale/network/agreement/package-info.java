/**
 * The agreements (« conventions ») of the spaces in schools.
 *
 * <p>Invariant: a space that is open to the public has all clauses of its agreement.
 */
@NamedInterface("agreement")
@NullMarked
package org.escale.network.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
