package org.escale.calendar.openinghours;

import org.escale.calendar.openinghours.UnreadableHours.Reason;

/** A place among tokens, which the parsers of the parts share. */
final class Cursor {
  private final Tokens tokens;
  private int at;

  Cursor(Tokens tokens) {
    this.tokens = tokens;
  }

  Kind kind() {
    return tokens.kind(at);
  }

  Kind kind(int ahead) {
    return tokens.kind(at + ahead);
  }

  int value() {
    return tokens.value(at);
  }

  int value(int ahead) {
    return tokens.value(at + ahead);
  }

  /** How many digits or letters it has. */
  int length(int ahead) {
    return tokens.length(at + ahead);
  }

  boolean joined(int ahead) {
    return tokens.joined(at + ahead);
  }

  String comment() {
    return tokens.comment(at);
  }

  boolean is(Kind kind) {
    return kind() == kind;
  }

  void skip(int count) {
    at += count;
  }

  /** Goes on if it is of that kind. */
  boolean take(Kind kind) {
    if (kind() != kind) return false;
    at++;
    return true;
  }

  /** Goes on if it is of that kind, and tells its value; refuses anything else. */
  int expect(Kind kind) throws UnreadableHours {
    if (kind() != kind) throw refusal(Reason.UNEXPECTED);
    return tokens.value(at++);
  }

  UnreadableHours refusal(Reason reason) {
    return tokens.refusal(reason, at);
  }

  /** A number of four digits that can be a year, and not a time without its colon. */
  boolean year(int ahead) {
    return kind(ahead) == Kind.NUMBER
        && length(ahead) == 4
        && value(ahead) >= 1900
        && kind(ahead + 1) != Kind.COLON;
  }

  /** Whether a time of day begins here. */
  boolean time(int ahead) {
    return switch (kind(ahead)) {
      case EVENT, OPEN_PARENTHESIS, AM, PM -> true;
      case NUMBER -> !year(ahead);
      default -> false;
    };
  }

  /** Whether the number here is an hour and not a day: minutes or a word for hours follow. */
  boolean hour(int ahead) {
    return switch (kind(ahead + 1)) {
      // "Jan 3: 22:00" is a day and then a time.
      case COLON -> kind(ahead + 2) == Kind.NUMBER && kind(ahead + 3) != Kind.COLON;
      case DOT, HOUR, AM, PM -> true;
      default -> false;
    };
  }

  /** Reads "+1 day" or "-2 days" where it stands; 0 where it does not. */
  int daysLater() {
    var sign = kind() == Kind.PLUS ? 1 : kind() == Kind.DASH ? -1 : 0;
    if (sign == 0 || kind(1) != Kind.NUMBER || kind(2) != Kind.DAY) return 0;
    var days = value(1);
    if (days > 366) return 0;
    at += 3;
    return sign * days;
  }
}
