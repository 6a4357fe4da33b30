package org.escale.hosting;

/** The program cannot start as things are, and a person can change that. */
final class StartRefused extends RuntimeException {
  private final String remedy;

  StartRefused(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  /** What to do, in words. */
  String remedy() {
    return remedy;
  }
}
