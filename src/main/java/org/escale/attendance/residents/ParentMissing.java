package org.escale.attendance.residents;

/** Somebody under 15 is known by consent only when a parent has agreed too. */
public class ParentMissing extends RuntimeException {}
