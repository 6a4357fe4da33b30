package org.escale.network.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item in a loan; it is out until the day on which it is returned. */
public record LentItem(
    UUID loanId,
    long loanNumber,
    String holder,
    UUID itemId,
    String label,
    @Nullable String tag,
    @Nullable String maker,
    @Nullable String model,
    @Nullable String serial,
    @Nullable Long priceCents,
    LocalDate lentOn,
    String stateOut,
    @Nullable LocalDate returnedOn,
    @Nullable String stateBack) {}
