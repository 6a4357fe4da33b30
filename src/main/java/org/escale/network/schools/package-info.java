/** The schools of the national directory, their hours of class, and the spaces that they house. */
@NamedInterface("schools")
@NullMarked
package org.escale.network.schools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
