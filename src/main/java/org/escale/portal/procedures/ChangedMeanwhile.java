package org.escale.portal.procedures;

/** The refusal of a change to what somebody else has changed since it was read. */
public class ChangedMeanwhile extends RuntimeException {
  ChangedMeanwhile(String code) {
    super(code);
  }
}
