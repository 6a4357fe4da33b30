package org.escale.calendar.openinghours;

import java.time.Instant;

/**
 * When the sun rises and sets at a position, on its wall clock. After J. Meeus, Astronomical
 * Algorithms, chapters 12, 15 and 25: right to a few seconds where the horizon is flat.
 */
final class SunTimes {
  private static final double RADIAN = Math.PI / 180;
  private static final double TURN = 2 * Math.PI;

  /** 2000-01-01 at noon, as days since 1970. */
  private static final double J2000 = 10957.5;

  /** How far the clock lags behind the time that the orbit is computed in: some 70 seconds. */
  private static final double CLOCK_LAG = 70 / 86_400.0;

  private static final int STEPS = 5;
  private static final double MILLIS = 86_400_000;

  private final Position position;
  private double rightAscension;
  private double declination;

  SunTimes(Position position) {
    this.position = position;
  }

  /** Minutes after the midnight of a day; the usual ones where the sun does not do it that day. */
  int minute(SunEvent event, int epochDay) {
    for (var solarDay : new int[] {epochDay, epochDay - 1, epochDay + 1}) {
      var minute = minute(event, epochDay, solarDay);
      if (minute >= 0 && minute < Span.DAY) return minute;
    }
    return event.usual;
  }

  private int minute(SunEvent event, int epochDay, int solarDay) {
    var instant = instant(event, solarDay);
    if (Double.isNaN(instant)) return -1;
    var millis = Math.round((instant + J2000) * MILLIS);
    var local = Instant.ofEpochMilli(millis).atZone(position.zone()).toLocalDateTime();
    var days = (int) (local.toLocalDate().toEpochDay() - epochDay);
    return days * Span.DAY + local.getHour() * 60 + local.getMinute();
  }

  /** In days since J2000; not a number where the sun stays above or below. */
  private double instant(SunEvent event, int solarDay) {
    var latitude = position.latitude() * RADIAN;
    var sine = Math.sin(event.altitude * RADIAN);
    var time = solarDay + 0.5 - J2000 - position.longitude() / 360;
    for (var step = 0; step < STEPS; step++) time -= hourAngle(time) / TURN;
    for (var step = 0; step < STEPS; step++) {
      var angle = hourAngle(time);
      var wanted =
          Math.acos(
              (sine - Math.sin(latitude) * Math.sin(declination))
                  / (Math.cos(latitude) * Math.cos(declination)));
      time += wrapped((event.morning() ? -wanted : wanted) - angle) / TURN;
    }
    return time;
  }

  /** How far the sun is past its highest point; notes where it stands. */
  private double hourAngle(double time) {
    locate(time + CLOCK_LAG);
    var sidereal = (280.46061837 + 360.98564736629 * time + position.longitude()) * RADIAN;
    return wrapped(sidereal - rightAscension);
  }

  private static double wrapped(double angle) {
    return angle - TURN * Math.rint(angle / TURN);
  }

  private void locate(double time) {
    var century = time / 36_525;
    var mean = (280.46646 + century * 36_000.76983) * RADIAN;
    var anomaly = (357.52911 + century * 35_999.05029) * RADIAN;
    var centre =
        (1.914602 - 0.004817 * century) * Math.sin(anomaly)
            + 0.019993 * Math.sin(2 * anomaly)
            + 0.000289 * Math.sin(3 * anomaly);
    var node = (125.04 - 1934.136 * century) * RADIAN;
    var longitude = mean + (centre - 0.00569 - 0.00478 * Math.sin(node)) * RADIAN;
    var obliquity = (23.439291 - 0.0130042 * century + 0.00256 * Math.cos(node)) * RADIAN;
    rightAscension = Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude));
    declination = Math.asin(Math.sin(obliquity) * Math.sin(longitude));
  }
}
