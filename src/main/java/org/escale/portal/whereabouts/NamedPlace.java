package org.escale.portal.whereabouts;

import org.jspecify.annotations.Nullable;

/**
 * A place or stop by the words that people look for it with.
 *
 * @param path of its page
 * @param communeCode INSEE code; null where nobody gave one
 */
public record NamedPlace(
    String path,
    String name,
    @Nullable String communeCode,
    String communeName,
    @Nullable String postcode,
    @Nullable String address,
    Point point) {

  PlaceName words() {
    return PlaceName.of(
        name
            + " "
            + communeName
            + " "
            + (postcode == null ? "" : postcode)
            + " "
            + (address == null ? "" : address));
  }
}
