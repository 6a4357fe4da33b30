package org.escale.network;

/** The way between two places, the same both ways. */
public record Drive(int minutes, int metres) {}
