package org.escale.network.standard.feed;

/**
 * Something to be said of a row.
 *
 * @param field the standard's name of the field
 * @param value as the producer wrote it; empty where there is nothing
 */
public record Remark(String field, String value, Reason reason) {}
