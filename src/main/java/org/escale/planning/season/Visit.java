package org.escale.planning.season;

/**
 * What a used slot holds.
 *
 * @param stop where the vehicle stands
 * @param content {@link #OPEN}, or the identifier of the request that is served
 */
public record Visit(String stop, String content) {

  /** The content of an open session: for everyone. */
  public static final String OPEN = "OPEN";

  /** Whether this is an open session. */
  public boolean isOpen() {
    return content.equals(OPEN);
  }
}
