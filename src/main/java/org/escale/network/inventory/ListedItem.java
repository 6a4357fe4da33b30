package org.escale.network.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item with the names of what it refers to.
 *
 * @param loanId the loan that runs
 * @param lentTo who holds it by that loan
 */
public record ListedItem(
    Item item,
    @Nullable String placeName,
    @Nullable String fundedPlaceName,
    @Nullable UUID loanId,
    @Nullable String lentTo) {

  /** Whether it is recorded at another place than the one that it was paid for. */
  public boolean elsewhere() {
    return item.fundedPlaceId() != null
        && item.placeId() != null
        && !item.fundedPlaceId().equals(item.placeId());
  }
}
