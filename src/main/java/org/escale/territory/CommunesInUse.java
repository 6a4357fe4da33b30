package org.escale.territory;

/** The refusal to remove communes that stops, requests or sessions speak of. */
public class CommunesInUse extends RuntimeException {}
