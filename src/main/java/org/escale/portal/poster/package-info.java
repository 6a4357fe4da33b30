/**
 * A poster for the door of a place or beside a stop: one page on paper, with a code that leads to
 * the page that is up to date.
 */
@NullMarked
package org.escale.portal.poster;

import org.jspecify.annotations.NullMarked;
