package org.escale.attendance.remarks;

/**
 * How many visitors were that content.
 *
 * @param score from 1, not at all, to 4, very much
 */
public record Satisfaction(int score, int visitors) {}
