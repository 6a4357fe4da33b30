package org.escale.network.schools;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A time of class on a day of the week, local time; its end is not part of it. */
public record ClassTime(DayOfWeek weekday, LocalTime starts, LocalTime ends) {}
