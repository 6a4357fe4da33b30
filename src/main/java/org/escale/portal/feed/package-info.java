/** The timetable for calendars and search engines: iCalendar and schema.org. */
@NullMarked
package org.escale.portal.feed;

import org.jspecify.annotations.NullMarked;
