package org.escale.agenda;

import org.jspecify.annotations.Nullable;

/**
 * A session outside a season that keeps one of its vehicles from a session of the plan.
 *
 * @param season the name of the season to which it belongs; null when it was scheduled by hand
 */
record Clash(Session session, @Nullable String season) {}
