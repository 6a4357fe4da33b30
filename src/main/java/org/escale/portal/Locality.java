package org.escale.portal;

/** A commune as somebody answers « Où êtes-vous ? ». */
record Locality(String code, String name, Point centre) {}
