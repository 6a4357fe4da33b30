package org.escale.portal.map;

/** Words on the drawing, around a point. */
record Label(String words, long x, long y) {}
