/**
 * Seasons and their plans as people see them: the page of a season, the search and its progress, a
 * plan as a calendar, a day's route, a table by commune, plans side by side.
 */
@NullMarked
package org.escale.planning.timetable;

import org.jspecify.annotations.NullMarked;
