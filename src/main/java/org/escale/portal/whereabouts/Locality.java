package org.escale.portal.whereabouts;

/**
 * A commune as somebody answers « Où êtes-vous ? ».
 *
 * @param code INSEE code
 */
public record Locality(String code, String name, Point centre) {
  /** The number of its département, by which two communes of one name are told apart. */
  public String department() {
    return code.substring(0, code.startsWith("97") ? 3 : 2);
  }
}
