package org.escale.network;

/** A drive between two places, the same both ways. */
public record Drive(int minutes, int metres) {}
