package org.escale.portal.home;

import java.util.List;

/**
 * The answer to « Où êtes-vous ? ».
 *
 * @param cancelledToday what had been promised for today and does not take place
 * @param here the next ones in the commune, the cancelled ones among them; else the next ones in
 *     the territory
 * @param around the next one of each commune nearby, the nearest first
 */
public record NextOpenings(
    List<Opening> cancelledToday, List<Opening> here, List<Opening> around) {}
