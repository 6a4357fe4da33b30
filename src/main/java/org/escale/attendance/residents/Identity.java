package org.escale.attendance.residents;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of a person.
 *
 * @param contact how to reach the person, as they said it: a telephone number, an e-mail, nothing
 * @param parent who agreed for a child
 */
public record Identity(
    String familyName, String givenName, @Nullable String contact, @Nullable String parent) {

  /** Given name first, as one says it. */
  public String fullName() {
    return (givenName + " " + familyName).strip();
  }

  /** All that somebody may search for. */
  String words() {
    return Stream.of(givenName, familyName, contact, parent)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
