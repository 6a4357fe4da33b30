package org.escale.attendance.activity;

/**
 * An answer to choose from, in words.
 *
 * @param code as it is sent
 */
public record Term(String code, String fr, String en) {}
