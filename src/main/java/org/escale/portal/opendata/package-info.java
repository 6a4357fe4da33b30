/** The places as open data: files by the national standard, and a catalogue that tells of them. */
@NullMarked
package org.escale.portal.opendata;

import org.jspecify.annotations.NullMarked;
