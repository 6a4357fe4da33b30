package org.escale.reporting;

/**
 * The figures of one part of the sessions.
 *
 * @param sessions held
 * @param minutes of the sessions held
 */
public record Line(Cut cut, int visitors, int sessions, int minutes) {}
