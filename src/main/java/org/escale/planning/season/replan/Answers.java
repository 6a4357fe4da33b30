package org.escale.planning.season.replan;

import org.escale.planning.season.Plan;

/**
 * Two plans for the same season, both accepted by the checker. Without DISRUPTION the second is
 * never worth less than the first.
 */
public record Answers(Plan fewestChanges, Plan mostRecovered) {}
