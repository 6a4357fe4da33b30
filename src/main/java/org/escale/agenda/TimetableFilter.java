package org.escale.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the timetable one wants to see.
 *
 * @param from first day; null for since the beginning
 * @param to last day; null for no end
 * @param commune INSEE code; null for the whole territory
 * @param vehicle null for all vehicles
 */
public record TimetableFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String commune,
    @Nullable UUID vehicle) {

  public static TimetableFilter between(LocalDate from, LocalDate to) {
    return new TimetableFilter(from, to, null, null);
  }

  public static TimetableFilter since(LocalDate from) {
    return new TimetableFilter(from, null, null, null);
  }

  public TimetableFilter inCommune(String code) {
    return new TimetableFilter(from, to, code, vehicle);
  }
}
