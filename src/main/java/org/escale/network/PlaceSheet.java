package org.escale.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a place is reached and presented.
 *
 * @param phone as it is dialled, "+33327..." where it comes by the national standard
 * @param bookingUrl where a seat is booked online
 * @param accessUrl its sheet in Acceslibre
 * @param summary at most 280 characters
 * @param parent the structure that it belongs to
 * @param pivot SIRET, SIREN or RNA number of its structure
 */
public record PlaceSheet(
    @Nullable String phone,
    List<String> emails,
    List<String> websites,
    @Nullable String bookingUrl,
    @Nullable String accessUrl,
    @Nullable String summary,
    @Nullable String details,
    @Nullable String parent,
    @Nullable String pivot) {

  /** Nothing is said of it yet. */
  public static final PlaceSheet UNSAID =
      new PlaceSheet(null, List.of(), List.of(), null, null, null, null, null, null);
}
