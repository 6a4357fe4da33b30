/**
 * The tablets that count: enrolled with a one-time code, bound to a vehicle or a place, revoked. A
 * device shows its token with each call; what it may do ends the moment it is revoked.
 */
@NullMarked
package org.escale.attendance.device;

import org.jspecify.annotations.NullMarked;
