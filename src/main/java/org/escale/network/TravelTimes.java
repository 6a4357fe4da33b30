package org.escale.network;

import org.springframework.stereotype.Service;

/**
 * How long and how far a vehicle drives, estimated from positions alone: the great circle times 1.3
 * for the roads' detour, to 10 m; 5 minutes for manoeuvres plus the way at 50 km/h from a depot and
 * at 45 km/h between stops.
 */
@Service
public class TravelTimes {
  private static final double EARTH_RADIUS_METRES = 6_371_000;
  private static final double DETOUR = 1.3;
  private static final int MANOEUVRE_MINUTES = 5;
  private static final int KM_PER_HOUR_FROM_DEPOT = 50;
  private static final int KM_PER_HOUR_BETWEEN_STOPS = 45;

  public Drive fromDepot(Vehicle vehicle, Stop stop) {
    int metres = roadMetres(vehicle.depotLat(), vehicle.depotLon(), stop.lat(), stop.lon());
    return new Drive(minutes(metres, KM_PER_HOUR_FROM_DEPOT), metres);
  }

  public Drive between(Stop one, Stop other) {
    int metres = roadMetres(one.lat(), one.lon(), other.lat(), other.lon());
    return new Drive(minutes(metres, KM_PER_HOUR_BETWEEN_STOPS), metres);
  }

  /** Between two points on the map, degrees (WGS 84): metres of road, to 10 m. */
  public static int roadMetres(double latA, double lonA, double latB, double lonB) {
    return 10 * (int) Math.rint(greatCircle(latA, lonA, latB, lonB) * DETOUR / 10);
  }

  private static double greatCircle(double latA, double lonA, double latB, double lonB) {
    double a = Math.toRadians(latA);
    double b = Math.toRadians(latB);
    double half =
        Math.pow(Math.sin((b - a) / 2), 2)
            + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(lonB - lonA) / 2), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(half));
  }

  private static int minutes(int metres, int kmPerHour) {
    return MANOEUVRE_MINUTES + (int) Math.rint(metres * 60.0 / (kmPerHour * 1000.0));
  }
}
