package org.escale.network.hours;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who should be told when the hours of a place change: a function, not a name.
 *
 * @param kind as in the messages {@code agenda.concerned.<kind>}: contact, school, commune
 */
public record Concerned(
    String kind, String capacity, @Nullable String phone, @Nullable String email) {}
