package org.escale.network.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which items are looked for; null or empty asks for nothing in particular.
 *
 * @param words found in the label, the maker, the model, the numbers, or the bodies
 * @param special "lent", "free", or "elsewhere": recorded at another place than the funded one
 */
public record ItemFilter(
    @Nullable String words,
    @Nullable String category,
    @Nullable UUID placeId,
    @Nullable String state,
    @Nullable String special) {
  public static final ItemFilter ALL = new ItemFilter(null, null, null, null, null);
}
