package org.escale.calendar.openinghours;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.escale.calendar.openinghours.UnreadableHours.Reason;

/** Reads rules; what is within one is read by the parsers of its parts. */
final class Parser {
  private static final int LONGEST = 4096;

  private final String text;
  private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
  private final List<Rule> rules = new ArrayList<>(4);
  private final Cursor cursor;
  private final TimeParser times;
  private final WeekdayParser weekdays;
  private final DateParser dates;

  // How the next rule stands to those before it.
  private boolean additional;
  private boolean fallback;

  Parser(String text) throws UnreadableHours {
    if (text.length() > LONGEST) throw new UnreadableHours(Reason.TOO_LONG, LONGEST, "");
    this.text = text;
    var tokens = Lexer.read(text, doubts);
    DayWords.settle(tokens);
    cursor = new Cursor(tokens);
    times = new TimeParser(cursor, doubts);
    weekdays = new WeekdayParser(cursor);
    dates = new DateParser(cursor);
  }

  OpeningHours parse() throws UnreadableHours {
    while (!cursor.is(Kind.END)) {
      var rule = new RuleBuilder(additional, fallback);
      read(rule);
      if (rule.empty()) continue;
      if (rule.additional && !rule.says()) throw cursor.refusal(Reason.AMBIGUOUS);
      rules.add(rule.build(!rules.isEmpty() && !rules.getLast().dated()));
    }
    if (rules.isEmpty()) throw cursor.refusal(Reason.EMPTY);
    return new OpeningHours(text, rules, doubts);
  }

  /** Reads to the end of a rule and what separates it from the next one. */
  private void read(RuleBuilder rule) throws UnreadableHours {
    while (true) {
      switch (cursor.kind()) {
        case END -> {
          return;
        }
        case SEMICOLON, FALLBACK -> {
          separate(false, cursor.is(Kind.FALLBACK));
          cursor.skip(1);
          return;
        }
        case COMMA -> {
          cursor.skip(1);
          if (rule.says() && !cursor.is(Kind.END) && !cursor.is(Kind.SEMICOLON)) {
            separate(true, false);
            return;
          }
        }
        default -> {
          if (newSentence(rule)) {
            separate(true, false);
            return;
          }
          part(rule);
        }
      }
    }
  }

  private void separate(boolean adds, boolean falls) {
    additional = adds;
    fallback = falls;
  }

  /** "Mardi de 9h à 12h. Le samedi de 10h à 12h. Fermé le lundi." */
  private boolean newSentence(RuleBuilder rule) {
    if (!rule.timed()) return false;
    if (cursor.is(Kind.STATE)) return cursor.kind(1) == Kind.ARTICLE;
    if (!cursor.is(Kind.ARTICLE) || !rule.dated()) return false;
    doubts.add(Doubt.WORDS);
    return cursor.kind(1) == Kind.WEEKDAY || cursor.kind(1) == Kind.HOLIDAY;
  }

  private void part(RuleBuilder rule) throws UnreadableHours {
    switch (cursor.kind()) {
      case WEEKDAY -> {
        separated(rule.weekdays == 0 && rule.days.isEmpty());
        weekdays.weekdays(rule);
      }
      case HOLIDAY -> weekdays.holidays(rule);
      case MONTH, EASTER -> dates.dates(rule);
      case WEEK -> dates.weeks(rule);
      case NUMBER, EVENT, OPEN_PARENTHESIS, AM, PM -> number(rule);
      case ALWAYS -> {
        separated(rule.spans.isEmpty());
        rule.spans.add(Span.ALL_DAY);
        cursor.skip(1);
      }
      case STATE -> rule.state(Canonical.STATES.get(cursor.expect(Kind.STATE)));
      case COMMENT -> {
        rule.comment = cursor.comment();
        cursor.skip(1);
      }
      case COLON, HOUR -> cursor.skip(1);
      case ARTICLE -> article();
      default -> throw cursor.refusal(Reason.UNEXPECTED);
    }
  }

  private void number(RuleBuilder rule) throws UnreadableHours {
    if (cursor.year(0)) {
      dates.years(rule);
      return;
    }
    separated(rule.spans.isEmpty());
    times.read(rule);
  }

  private void article() throws UnreadableHours {
    switch (cursor.kind(1)) {
      case WEEKDAY, HOLIDAY, MONTH, NUMBER, EVENT, ARTICLE -> cursor.skip(1);
      default -> throw cursor.refusal(Reason.UNEXPECTED);
    }
  }

  private void separated(boolean first) {
    if (!first) doubts.add(Doubt.NO_SEPARATOR);
  }
}
