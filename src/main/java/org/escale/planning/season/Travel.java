package org.escale.planning.season;

/** The drive between two places (stops or depots), the same in both directions. */
public record Travel(String from, String to, int minutes, int metres) {}
