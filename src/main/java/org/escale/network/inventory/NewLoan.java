package org.escale.network.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Items that are to be lent together.
 *
 * @param signedBy the function that signs the receipt
 * @param dueOn until when; null where that is open
 */
public record NewLoan(
    String holder,
    String signedBy,
    @Nullable UUID placeId,
    LocalDate lentOn,
    @Nullable LocalDate dueOn,
    List<UUID> items) {}
