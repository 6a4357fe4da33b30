package org.escale.planning;

/**
 * A request that has just come in.
 *
 * @param followSecret opens the page on which its author follows it; it is known only now, the
 *     database keeps its hash
 */
public record SubmittedRequest(Request request, String followSecret) {}
