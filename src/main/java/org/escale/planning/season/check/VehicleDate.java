package org.escale.planning.season.check;

import java.time.LocalDate;

/** A vehicle and a date; in order by vehicle, then by date. */
record VehicleDate(String vehicle, LocalDate date) implements Comparable<VehicleDate> {
  @Override
  public int compareTo(VehicleDate other) {
    int order = vehicle.compareTo(other.vehicle);
    return order == 0 ? date.compareTo(other.date) : order;
  }

  VehicleDate plusDays(int days) {
    return new VehicleDate(vehicle, date.plusDays(days));
  }
}
