package org.escale.agenda;

import java.time.LocalDate;
import java.util.UUID;

/** A vehicle on a day: what a tour and a road book are about. */
record VehicleDay(UUID vehicleId, LocalDate day) {}
