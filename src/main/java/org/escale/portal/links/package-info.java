/**
 * The links that lead out of the public's pages, and whether they still lead anywhere. Every
 * package whose pages show such links contributes them as a {@link LinkSource}; a job tries them at
 * night, and the manager sees which are dead.
 *
 * <p>Invariant: a link is dead only after failures on two different days, or after its site has
 * said twice that the page is gone; and the program never asks an address inside the house.
 */
@NullMarked
package org.escale.portal.links;

import org.jspecify.annotations.NullMarked;
