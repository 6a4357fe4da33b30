package org.escale.portal.nearby;

import org.jspecify.annotations.Nullable;

/**
 * An opening as a line of a list, in the words of the page's language.
 *
 * @param path of the spot's page
 * @param title what the eye looks for: the place, or the commune that the bus comes to
 * @param where the rest of it
 * @param datetime for machines, ISO 8601 with its offset
 * @param state "now" while one can walk in, "off" when cancelled, else empty
 * @param tag says the state; null when there is none
 * @param far about how far; null when nobody said where they are
 * @param terms free or not, with or without appointment; null when nobody said
 * @param why why it is cancelled
 */
public record Line(
    String path,
    String title,
    String where,
    String datetime,
    String day,
    String hours,
    String state,
    @Nullable String tag,
    @Nullable String far,
    @Nullable String terms,
    @Nullable String why,
    boolean mobile) {}
