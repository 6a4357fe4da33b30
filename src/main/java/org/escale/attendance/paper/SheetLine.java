package org.escale.attendance.paper;

import java.util.UUID;
import org.escale.attendance.activity.Details;

/**
 * A line of a sheet: people of one audience, and what the sheet says of them.
 *
 * @param eventId of the count that the line becomes, made when the form was shown
 */
record SheetLine(UUID eventId, String audience, int people, Details details) {
  /** What is on the paper: an identifier is not. */
  Content content() {
    return new Content(audience, people, details);
  }

  record Content(String audience, int people, Details details) {}
}
