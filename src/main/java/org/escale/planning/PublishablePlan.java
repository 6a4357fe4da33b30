package org.escale.planning;

import java.util.List;
import java.util.UUID;

/** A plan as the agenda takes it over. Sessions are in the order of days. */
public record PublishablePlan(UUID planId, UUID seasonId, List<PlannedSession> sessions) {}
