package org.escale.calendar.openinghours;

import java.util.Set;
import org.escale.calendar.openinghours.UnreadableHours.Reason;

/** Cuts a text into words and signs, in one pass. */
final class Lexer {
  /** Phrases that begin with a number. */
  private static final String[] ALWAYS = {
    "24/7", "24x7", "24 hours 7 days a week", "24 hours a day 7 days a week", "24h/24", "24 h/24"
  };

  private static final String[] DAILY = {
    "7 days a week", "7 days/week", "7 days week", "7 days per week", "7days/week", "7j/7", "7/7"
  };

  private static final String[] ALL_DAY = {"24 hours", "24 hrs"};

  private final String text;
  private final char[] plain;
  private final Tokens tokens;
  private final Set<Doubt> doubts;
  private int at;

  private Lexer(String text, Set<Doubt> doubts) {
    this.text = text;
    this.doubts = doubts;
    plain = Letters.plain(text);
    tokens = new Tokens(text);
  }

  static Tokens read(String text, Set<Doubt> doubts) throws UnreadableHours {
    return new Lexer(text, doubts).read();
  }

  private Tokens read() throws UnreadableHours {
    prefix();
    while (at < plain.length) {
      var c = plain[at];
      if (c == ' ') at++;
      else if (c >= '0' && c <= '9') number();
      else if (Letters.ofWord(c)) word();
      else if (c == '"') comment();
      else sign(c);
    }
    tokens.add(Kind.END, 0, plain.length, plain.length);
    return tokens;
  }

  /** The name of the tag, copied along with its value. */
  private void prefix() {
    if (!stands("opening_hours")) return;
    var end = "opening_hours".length();
    while (end < plain.length && plain[end] == ' ') end++;
    if (end < plain.length && (plain[end] == '=' || plain[end] == ':')) at = end + 1;
  }

  private void number() throws UnreadableHours {
    var c = plain[at];
    if ((c == '2' || c == '7') && fixed()) return;
    var end = at;
    var value = 0;
    while (end < plain.length && plain[end] >= '0' && plain[end] <= '9') {
      if (end - at == 6) throw refusal(Reason.UNEXPECTED, at, end);
      value = value * 10 + plain[end++] - '0';
    }
    add(Kind.NUMBER, value, end);
  }

  private boolean fixed() {
    return always() || daily() || allDay();
  }

  private boolean always() {
    var end = one(ALWAYS);
    if (end > 0) add(Kind.ALWAYS, 0, end);
    return end > 0;
  }

  private boolean daily() {
    var end = one(DAILY);
    if (end > 0) {
      tokens.add(Kind.WEEKDAY, 0, at, end);
      tokens.add(Kind.DASH, 0, at, end);
      add(Kind.WEEKDAY, 6, end);
    }
    return end > 0;
  }

  private boolean allDay() {
    var end = one(ALL_DAY);
    if (end > 0) {
      for (var hour = 0; hour <= 24; hour += 24) {
        if (hour > 0) tokens.add(Kind.DASH, 0, at, end);
        tokens.add(Kind.NUMBER, hour, at, at + 2);
        tokens.add(Kind.COLON, 0, at, end);
        tokens.add(Kind.NUMBER, 0, at, at + 2);
      }
      at = end;
    }
    return end > 0;
  }

  /** The end of the first of some phrases that stands here; 0 where none does. */
  private int one(String[] phrases) {
    for (var phrase : phrases) {
      var end = at + phrase.length();
      if (stands(phrase) && (end == plain.length || !joins(plain[end]))) return end;
    }
    return 0;
  }

  private boolean stands(String phrase) {
    if (at + phrase.length() > plain.length) return false;
    for (var i = 0; i < phrase.length(); i++) {
      if (plain[at + i] != phrase.charAt(i)) return false;
    }
    return true;
  }

  private static boolean joins(char c) {
    return (c >= '0' && c <= '9') || Letters.ofWord(c) || c == '/';
  }

  private void word() throws UnreadableHours {
    var end = at + 1;
    while (end < plain.length && Letters.ofWord(plain[end])) end++;
    if (end - at == 2 && common(end)) return;
    var word = new String(plain, at, end - at);
    var meaning = Words.phrase(word, plain, at);
    if (meaning == null) meaning = Words.word(word);
    if (meaning == null) {
      if (end - at == 1 && plain[at] < 128) {
        doubts.add(Doubt.WORDS);
        add(Kind.DAY_WORD, plain[at], end);
        return;
      }
      throw refusal(Reason.UNKNOWN_WORD, at, end);
    }
    take(meaning);
  }

  private void take(Words.Meaning meaning) {
    if (!meaning.ofTheLanguage()) doubts.add(Doubt.WORDS);
    var end = at + meaning.phrase().length();
    for (var part : meaning.parts()) {
      var kind = part.kind();
      if (kind == Kind.COMMENT) tokens.comment(text.substring(at, end), at, end);
      else tokens.add(kind, part.value(), at, kind == Kind.NUMBER ? at + 2 : end);
    }
    at = end;
  }

  /** The weekdays of the language itself are most of all words. */
  private boolean common(int end) {
    var day =
        switch (plain[at] << 8 | plain[at + 1]) {
          case 'm' << 8 | 'o' -> 0;
          case 't' << 8 | 'u' -> 1;
          case 'w' << 8 | 'e' -> 2;
          case 't' << 8 | 'h' -> 3;
          case 'f' << 8 | 'r' -> 4;
          case 's' << 8 | 'a' -> 5;
          case 's' << 8 | 'u' -> 6;
          default -> -1;
        };
    if (day >= 0) add(Kind.WEEKDAY, day, end);
    return day >= 0;
  }

  private void comment() throws UnreadableHours {
    var end = at + 1;
    while (end < plain.length && plain[end] != '"') end++;
    if (end == plain.length) throw refusal(Reason.OPEN_COMMENT, at, end);
    tokens.comment(text.substring(at + 1, end).strip(), at, end + 1);
    at = end + 1;
  }

  private void sign(char c) throws UnreadableHours {
    switch (c) {
      case ',' -> add(Kind.COMMA, 0, at + 1);
      case ';' -> add(Kind.SEMICOLON, 0, at + 1);
      case '-', '_' -> add(Kind.DASH, 0, at + 1);
      case '+' -> add(Kind.PLUS, 0, at + 1);
      case '/' -> add(Kind.SLASH, 0, at + 1);
      case ':' -> add(Kind.COLON, 0, at + 1);
      case '[' -> add(Kind.OPEN_BRACKET, 0, at + 1);
      case ']' -> add(Kind.CLOSE_BRACKET, 0, at + 1);
      case '(' -> add(Kind.OPEN_PARENTHESIS, 0, at + 1);
      case ')' -> add(Kind.CLOSE_PARENTHESIS, 0, at + 1);
      case '.' -> dot();
      case '|' -> fallback();
      default -> throw refusal(Reason.UNKNOWN_WORD, at, at + 1);
    }
  }

  private void dot() {
    var before = at - 1;
    while (before >= 0 && plain[before] == '.') before--;
    if (digit(before) && digit(at + 1)) add(Kind.DOT, 0, at + 1);
    else at++;
  }

  private boolean digit(int i) {
    return i >= 0 && i < plain.length && plain[i] >= '0' && plain[i] <= '9';
  }

  private void fallback() throws UnreadableHours {
    if (at + 1 == plain.length || plain[at + 1] != '|') {
      throw refusal(Reason.UNKNOWN_WORD, at, at + 1);
    }
    add(Kind.FALLBACK, 0, at + 2);
  }

  private void add(Kind kind, int value, int end) {
    tokens.add(kind, value, at, end);
    at = end;
  }

  private UnreadableHours refusal(Reason reason, int start, int end) {
    return new UnreadableHours(reason, start, text.substring(start, Math.min(end, start + 40)));
  }
}
