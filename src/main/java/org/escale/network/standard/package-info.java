/**
 * The national standard of places of digital mediation (« schéma de données des lieux de médiation
 * numérique », v1.0.2, La MedNum and ANCT, Licence Ouverte 2.0): its 32 fields, its vocabularies,
 * its rules, its two file formats. Pure: no Spring, no SQL, no clock.
 */
@NamedInterface("standard")
@NullMarked
package org.escale.network.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
