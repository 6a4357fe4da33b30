package org.escale.network.standard.feed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.network.standard.Field;
import org.escale.network.standard.StandardPlace;
import org.escale.tabular.PlainText;

/** What a place without an identifier of its producer's is known by. */
record NameAndAddress(StandardPlace.Draft place) {

  /** Whether it can be told from others: a name alone stands in many communes. */
  boolean isEnough() {
    return place.has(Field.COMMUNE) || place.has(Field.POSTCODE) || place.has(Field.INSEE_CODE);
  }

  /** In place of an identifier. */
  String key() {
    var fields =
        place.has(Field.COMMUNE) || place.has(Field.POSTCODE)
            ? List.of(Field.NAME, Field.POSTCODE, Field.COMMUNE, Field.ADDRESS)
            : List.of(Field.NAME, Field.INSEE_CODE, Field.ADDRESS);
    return fields.stream()
        .map(field -> PlainText.bare(place.text(field)))
        .reduce("", (one, other) -> one.isEmpty() ? other : one + " " + other);
  }

  /** As it is written, for people. */
  String address() {
    return Stream.of(Field.ADDRESS, Field.POSTCODE, Field.COMMUNE)
        .map(place::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
