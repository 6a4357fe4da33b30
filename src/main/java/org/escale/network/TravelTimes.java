package org.escale.network;

import org.springframework.stereotype.Component;

/**
 * Estimated drives: the great circle with a detour, at the speed of the road, and some minutes to
 * manoeuvre. The figures are those of the season-planning model's territories.
 */
@Component
public class TravelTimes {
  private static final double ROAD_DETOUR = 1.3;
  private static final double EARTH_RADIUS_METRES = 6_371_000;
  private static final int KM_PER_HOUR_FROM_DEPOT = 50;
  private static final int KM_PER_HOUR_BETWEEN_STOPS = 45;
  private static final int MANOEUVRE_MINUTES = 5;

  public Drive fromDepot(Vehicle vehicle, Stop stop) {
    return drive(
        metres(vehicle.depotLat(), vehicle.depotLon(), stop.lat(), stop.lon()),
        KM_PER_HOUR_FROM_DEPOT);
  }

  public Drive between(Stop one, Stop other) {
    return drive(metres(one.lat(), one.lon(), other.lat(), other.lon()), KM_PER_HOUR_BETWEEN_STOPS);
  }

  private static Drive drive(int metres, int kmPerHour) {
    return new Drive(
        MANOEUVRE_MINUTES + (int) Math.rint(metres * 60.0 / (kmPerHour * 1000)), metres);
  }

  /** Road length to 10 m. */
  private static int metres(double latA, double lonA, double latB, double lonB) {
    return 10 * (int) Math.rint(greatCircle(latA, lonA, latB, lonB) * ROAD_DETOUR / 10);
  }

  /** Length of the great circle, metres. */
  public static double greatCircle(double latA, double lonA, double latB, double lonB) {
    var a = Math.toRadians(latA);
    var b = Math.toRadians(latB);
    var half =
        Math.pow(Math.sin((b - a) / 2), 2)
            + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(lonB - lonA) / 2), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(half));
  }
}
