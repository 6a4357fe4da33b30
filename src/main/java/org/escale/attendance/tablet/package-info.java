/**
 * The app that counts without a network: its files, as one whole version that a device keeps. The
 * files stand in {@code src/main/resources/tablet}; they hold no data, so anybody may read them.
 */
@NullMarked
package org.escale.attendance.tablet;

import org.jspecify.annotations.NullMarked;
