package org.escale.planning.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a plan's page asks to be shown; without anything, the season by commune.
 *
 * @param couleurs {@code type} to colour by kind, otherwise by commune
 * @param vehicule whose sheet
 * @param jour whose route
 * @param commune the code of the one that stands out
 */
record PlanQuestion(
    @Nullable String couleurs,
    @Nullable String vehicule,
    @Nullable LocalDate jour,
    @Nullable String commune) {

  boolean byKind() {
    return "type".equals(couleurs);
  }
}
