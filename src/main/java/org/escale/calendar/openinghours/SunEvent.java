package org.escale.calendar.openinghours;

/** What the sun does once a day, and when where nobody knows the position. */
enum SunEvent {
  DAWN(5 * 60 + 30, -6),
  SUNRISE(6 * 60, -0.833),
  SUNSET(18 * 60, -0.833),
  DUSK(18 * 60 + 30, -6);

  /** Minutes after midnight without a position. */
  final int usual;

  /** Degrees of the sun's centre above the horizon. */
  final double altitude;

  SunEvent(int usual, double altitude) {
    this.usual = usual;
    this.altitude = altitude;
  }

  boolean morning() {
    return this == DAWN || this == SUNRISE;
  }
}
