package org.escale.planning.season;

/**
 * What counts, in points.
 *
 * @param unserved for a commune without open session
 * @param openAccess for the first point of quality, if one commune had all the need
 * @param regularity for a run of weeks without visit
 * @param distancePer100Km for 100 km
 * @param disruption for a slot that is not as in the plan in force
 */
public record Weights(
    int unserved, int openAccess, int regularity, int distancePer100Km, int disruption) {}
