package org.escale.agenda.places;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What residents were told of a place's openings to come is no longer so. For messages to people;
 * it is told within the transaction.
 *
 * @param added when new openings begin
 * @param withdrawn when openings would have begun that do not take place
 */
public record OpeningsChanged(UUID placeId, List<Instant> added, List<Instant> withdrawn) {}
