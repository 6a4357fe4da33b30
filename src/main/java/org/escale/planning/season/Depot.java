package org.escale.planning.season;

/** Where vehicles start and end their days. */
public record Depot(String id, Label label) {}
