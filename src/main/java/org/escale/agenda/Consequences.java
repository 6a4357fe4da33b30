package org.escale.agenda;

/**
 * What publishing a plan does to what residents have been promised, in numbers of sessions.
 *
 * @param kept stay exactly as they are
 * @param moved stay, with another vehicle or other times
 * @param restored take place after all
 * @param withdrawn are cancelled
 * @param added are new
 * @param heldBack stay cancelled because somebody decided so
 * @param past lie in the past and are left out
 */
public record Consequences(
    int kept, int moved, int restored, int withdrawn, int added, int heldBack, int past) {}
