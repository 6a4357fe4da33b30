package org.escale.network;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A state that a place has been in, and from which day. */
public record LifeStep(
    PlaceLife life, LocalDate since, @Nullable String reason, Instant recordedAt) {}
