package org.escale.calendar;

import java.time.LocalDate;

/** A school year by the year it begins in: from 1 September to 31 August. */
public record SchoolYear(int firstYear) {
  private static final int SEPTEMBER = 9;

  public static SchoolYear of(LocalDate day) {
    return new SchoolYear(day.getMonthValue() >= SEPTEMBER ? day.getYear() : day.getYear() - 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(firstYear, SEPTEMBER, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusYears(1).minusDays(1);
  }

  /** « 2026-2027 », as the ministry writes it. */
  public String label() {
    return firstYear + "-" + (firstYear + 1);
  }
}
