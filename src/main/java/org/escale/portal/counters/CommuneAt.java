package org.escale.portal.counters;

/** A commune and the middle of it. */
public record CommuneAt(String code, String name, double lat, double lon) {}
