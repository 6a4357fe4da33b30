package org.escale.portal.nearby;

import java.util.List;

/**
 * The answer to « Où êtes-vous ? ».
 *
 * @param cancelledToday what had been promised for today and does not take place
 * @param moreCancelled how many more of these there are
 * @param here the next ones in the commune, the cancelled ones among them; else the next ones in
 *     the territory
 * @param around the next one of each spot nearby
 * @param hoursUnknown places nearby of whose hours nobody knows anything: to be telephoned to
 */
public record NextOpenings(
    List<Line> cancelledToday,
    int moreCancelled,
    List<Line> here,
    List<Line> around,
    List<Spot> hoursUnknown) {}
