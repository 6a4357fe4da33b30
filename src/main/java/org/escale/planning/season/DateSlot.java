package org.escale.planning.season;

import java.time.LocalDate;

/** One slot of one date. */
public record DateSlot(LocalDate date, Slot slot) {}
