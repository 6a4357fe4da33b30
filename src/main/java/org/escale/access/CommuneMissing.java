package org.escale.access;

/** A role acts for one commune, and none of the territory's communes was named. */
public class CommuneMissing extends RuntimeException {}
