package org.escale.planning.season.check;

/** A drive from one place to another. */
record Leg(String from, String to) {

  Leg back() {
    return new Leg(to, from);
  }
}
