package org.escale.planning.timetable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a manager fills in when a vehicle is out: which one, from when to when, and why. */
record VehicleOut(
    @NotNull(message = "{planning.out.no-vehicle}") @Nullable UUID vehicleId,
    @NotNull @Nullable LocalDate firstDay,
    @NotNull @Nullable LocalDate lastDay,
    @NotBlank @Size(max = 120) @Nullable String reason) {}
