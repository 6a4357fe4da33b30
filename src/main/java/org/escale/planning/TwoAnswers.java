package org.escale.planning;

import java.util.UUID;

/**
 * The two plans that answer a re-planning.
 *
 * @param fewestChanges the plan that weighs each change of the plan in force
 * @param mostRecovered the plan that does not, searched from the other one
 */
public record TwoAnswers(UUID fewestChanges, UUID mostRecovered) {}
