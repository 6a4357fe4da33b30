/**
 * People who agreed to be known by their name, apart from what happened: events hold no identifier
 * of a person.
 *
 * <p>Invariant: nobody is known without a recorded legal basis; who is erased stays erased,
 * whatever a device sends or a backup brings back; and no total ever changes by it.
 */
@NamedInterface("residents")
@NullMarked
package org.escale.attendance.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
