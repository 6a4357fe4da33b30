package org.escale.planning.season.check;

import java.time.LocalDate;
import java.util.Comparator;

/** A vehicle and a date; in order by vehicle, then by date. */
record VehicleDate(String vehicle, LocalDate date) implements Comparable<VehicleDate> {
  private static final Comparator<VehicleDate> ORDER =
      Comparator.comparing(VehicleDate::vehicle).thenComparing(VehicleDate::date);

  @Override
  public int compareTo(VehicleDate other) {
    return ORDER.compare(this, other);
  }

  VehicleDate plusDays(int days) {
    return new VehicleDate(vehicle, date.plusDays(days));
  }
}
