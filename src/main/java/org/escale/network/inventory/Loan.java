package org.escale.network.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Items lent together, on one receipt.
 *
 * @param number of the receipt
 * @param holder the body that they are lent to
 * @param signedBy the function that signs the receipt, never a person's name
 * @param placeId where they go, if to a place
 * @param placeName its name
 * @param items how many there are
 * @param out how many are not yet returned
 */
public record Loan(
    UUID id,
    long number,
    String holder,
    String signedBy,
    @Nullable UUID placeId,
    @Nullable String placeName,
    LocalDate lentOn,
    @Nullable LocalDate dueOn,
    int items,
    int out) {

  public boolean running() {
    return out > 0;
  }
}
