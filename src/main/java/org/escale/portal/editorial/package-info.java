/**
 * What the authority writes for the public: pages, news, their pictures, the menu.
 *
 * <p>Invariant: what is a draft, or has its date to come, is not public.
 */
@NamedInterface("editorial")
@NullMarked
package org.escale.portal.editorial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
