package org.escale.planning;

import java.util.List;

/**
 * What a search started now would meet.
 *
 * @param flaws what speaks against it, or should be known before; those that stop it come first
 * @param requests how many requests it would try to serve: those of this season that no plan of
 *     another season serves already
 */
public record SeasonOutlook(List<SeasonFlaw> flaws, int requests) {}
