package org.escale.agenda;

import java.time.LocalTime;
import java.util.List;
import org.escale.network.Drive;
import org.escale.planning.Request;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle's day as the crew needs it (« feuille de route »). All times are local.
 *
 * @param departure when to leave the depot so that everything is set up at the first session
 * @param visits the stops in order
 * @param back the drive from the last stop to the depot
 * @param returnTime when the vehicle is back
 * @param metres of the whole tour
 * @param driveMinutes of the drives alone
 * @param cancelled what does not take place, so that nobody drives there
 */
public record RoadBook(
    String vehicleName,
    String depotName,
    @Nullable LocalTime departure,
    List<Visit> visits,
    @Nullable Drive back,
    @Nullable LocalTime returnTime,
    int metres,
    int driveMinutes,
    List<TimetableEntry> cancelled) {

  /**
   * A stop of the day.
   *
   * @param drive to get there
   * @param arrival in time to set up
   * @param leaving when everything is packed up
   */
  public record Visit(
      Place place, Drive drive, LocalTime arrival, List<Reception> receptions, LocalTime leaving) {}

  /**
   * A session at the stop.
   *
   * @param request what a group has asked for; null when the session is for everyone
   */
  public record Reception(TimetableEntry entry, @Nullable Request request) {}
}
