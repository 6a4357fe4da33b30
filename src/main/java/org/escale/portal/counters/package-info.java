/**
 * The counters of the administration in the territory: those of the national directory (annuaire de
 * l'administration, base de données locales, published by DILA under the Licence Ouverte), with
 * their hours, and the source and date of what is said of them.
 *
 * <p>Invariant: a counter says what the directory says; hours that could not be read are never
 * taken for hours.
 */
@NamedInterface("counters")
@NullMarked
package org.escale.portal.counters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
