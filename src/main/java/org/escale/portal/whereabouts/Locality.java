package org.escale.portal.whereabouts;

/** A commune as somebody answers « Où êtes-vous ? ». */
public record Locality(String code, String name, Point centre) {}
