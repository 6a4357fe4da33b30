package org.escale.network.hours;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Hours that will hold from a day to come on.
 *
 * @param openingHours in the opening_hours language
 */
public record ComingHours(UUID placeId, LocalDate fromDay, String openingHours) {}
