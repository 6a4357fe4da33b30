package org.escale.planning.season;

/**
 * A place where a vehicle can stand.
 *
 * @param commune code of its commune
 */
public record Stop(String id, String commune, Label label) {}
