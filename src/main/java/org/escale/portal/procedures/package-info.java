/**
 * Public services online: the procedures by life event, each with one plain sentence, what to
 * bring, its official address, and who helps with it.
 *
 * <p>Invariant: the words that the authority has made its own stay through every new version of the
 * reference list.
 */
@NullMarked
package org.escale.portal.procedures;

import org.jspecify.annotations.NullMarked;
