package org.escale.hosting;

/** A backup that cannot be restored, or not here; the database is as it was. */
final class RestoreRefused extends RuntimeException {
  RestoreRefused(String why) {
    super(why);
  }
}
