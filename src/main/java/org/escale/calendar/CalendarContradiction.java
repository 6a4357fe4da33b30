package org.escale.calendar;

/** The refusal of a calendar whose holidays overlap each other, or those of another year. */
public class CalendarContradiction extends RuntimeException {}
