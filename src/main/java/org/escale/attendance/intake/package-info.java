/**
 * What devices report: kept as it was told, acknowledged once it is durable, counted once. {@code
 * docs/attendance-protocol.md} is the contract.
 *
 * <p>Invariant: whatever arrives, in whatever order and company and however often, ends in the same
 * rows. Order is by (epoch, seq), never by a clock nor by arrival.
 */
@NullMarked
package org.escale.attendance.intake;

import org.jspecify.annotations.NullMarked;
