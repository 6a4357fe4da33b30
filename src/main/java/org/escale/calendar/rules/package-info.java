/**
 * The rules by which people say when a place opens - school days, Wednesdays, odd Saturdays, school
 * holidays by appointment - and what follows from them: hours in the opening_hours language and
 * back, what overlaps class, the same hours on next year's calendar. Pure: no framework, no
 * database, no clock.
 */
@NamedInterface("rules")
@NullMarked
package org.escale.calendar.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
