/**
 * The register in the workspace: the list of places, a place's page, its form, what stands in it.
 */
@NullMarked
package org.escale.network.register;

import org.jspecify.annotations.NullMarked;
