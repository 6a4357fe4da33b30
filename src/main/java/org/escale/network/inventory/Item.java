package org.escale.network.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment. Owner, funder and holder are bodies, never people.
 *
 * @param tag its inventory number; unique
 * @param category one of {@link #CATEGORIES}; in messages as {@code network.item.category.<code>}
 * @param serial unique for a maker and model
 * @param holder who keeps it while it is not lent
 * @param placeId where it is recorded; null in reserve
 * @param fundedPlaceId the site that its funding is for
 * @param state one of {@link #STATES}; in messages as {@code network.item.state.<code>}
 * @param version counts the changes, so that nobody overwrites what they have not seen
 */
public record Item(
    UUID id,
    @Nullable String tag,
    String category,
    String label,
    @Nullable String maker,
    @Nullable String model,
    @Nullable String serial,
    String owner,
    @Nullable String funder,
    @Nullable String holder,
    @Nullable UUID placeId,
    @Nullable UUID fundedPlaceId,
    @Nullable LocalDate boughtOn,
    @Nullable Long priceCents,
    @Nullable LocalDate warrantyUntil,
    String state,
    int version) {
  public static final List<String> CATEGORIES =
      List.of(
          "computer",
          "laptop",
          "tablet",
          "screen",
          "printer",
          "network",
          "accessibility",
          "furniture",
          "other");

  public static final List<String> STATES = List.of("good", "worn", "broken", "lost", "retired");

  /** What is told of an item that is known already; what is not told stays as it was. */
  Item told(Item known, boolean stateToo) {
    return new Item(
        known.id,
        or(tag, known.tag),
        category,
        label,
        or(maker, known.maker),
        or(model, known.model),
        or(serial, known.serial),
        owner,
        or(funder, known.funder),
        or(holder, known.holder),
        or(placeId, known.placeId),
        or(fundedPlaceId, known.fundedPlaceId),
        or(boughtOn, known.boughtOn),
        or(priceCents, known.priceCents),
        or(warrantyUntil, known.warrantyUntil),
        stateToo ? state : known.state,
        known.version);
  }

  private static <T> @Nullable T or(@Nullable T told, @Nullable T known) {
    return told == null ? known : told;
  }

  /** Where it goes and in which state. */
  Item moved(@Nullable UUID placeId, String state) {
    return new Item(
        id,
        tag,
        category,
        label,
        maker,
        model,
        serial,
        owner,
        funder,
        holder,
        placeId,
        fundedPlaceId,
        boughtOn,
        priceCents,
        warrantyUntil,
        state,
        version);
  }
}
