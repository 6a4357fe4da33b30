package org.escale.desk;

import java.util.List;

/**
 * Something that waits for the person at the desk.
 *
 * @param code last part of its message keys: {@code desk.task.} says what waits, {@code desk.do.}
 *     is on the button
 * @param address where it is done
 * @param said what the message names, already in words
 */
record Task(String code, String address, List<Object> said) {
  static Task of(String code, String address, Object... said) {
    return new Task(code, address, List.of(said));
  }

  /** For the message. */
  public Object[] arguments() {
    return said.toArray();
  }
}
