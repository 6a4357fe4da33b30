package org.escale.planning;

import java.util.UUID;

/** The authority answered a request; its author may be told. */
public record RequestAnswered(UUID requestId) {}
