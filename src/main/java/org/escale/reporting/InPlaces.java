package org.escale.reporting;

/**
 * What tablets counted in places that stand still. The review is of the vehicles; this stands
 * beside it, so that nobody who was counted is passed over in silence.
 *
 * @param sessions at which somebody was counted
 */
public record InPlaces(long visitors, long sessions) {}
