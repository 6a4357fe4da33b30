/** What people answer to « Où êtes-vous ? », and what is understood of it. */
@NullMarked
package org.escale.portal.whereabouts;

import org.jspecify.annotations.NullMarked;
