package org.escale.attendance.aside;

/** Somebody has judged it before, or it took effect in the meantime. Nothing was changed. */
public class AlreadyJudged extends RuntimeException {
  AlreadyJudged() {
    super("already judged");
  }
}
