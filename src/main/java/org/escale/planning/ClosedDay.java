package org.escale.planning;

import java.time.LocalDate;

/** A day on which nobody works, and why. */
public record ClosedDay(LocalDate day, String reason) {}
