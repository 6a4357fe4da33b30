package org.escale.network.standard.feed;

/** A remark and the row that it is on, as a producer finds it again. */
public record RowRemark(int line, String sourceId, String name, Remark remark) {}
