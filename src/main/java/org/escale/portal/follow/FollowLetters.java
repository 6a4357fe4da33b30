package org.escale.portal.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.escale.portal.follow.Change.Kind;
import org.escale.territory.Authorities;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes the letters, in the language in which somebody asked for them. */
@Component
class FollowLetters {
  /** Longer than this, a list is no letter: the page has the rest. */
  private static final int MOST_LINES = 40;

  private final FollowMail mail;
  private final FollowLines lines;
  private final Authorities authorities;
  private final Words words;
  private final MessageSource messages;
  private final Clock clock;

  FollowLetters(
      FollowMail mail,
      FollowLines lines,
      Authorities authorities,
      Words words,
      MessageSource messages,
      Clock clock) {
    this.mail = mail;
    this.lines = lines;
    this.authorities = authorities;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  /** Asks whether it was really them. */
  Letter confirmation(Follower to, String secret) {
    return in(
        to.locale(),
        () ->
            new Letter(
                say("portal.follow.letter.confirm.subject", to.communeName()),
                say(
                        "portal.follow.letter.confirm.text",
                        to.communeName(),
                        mail.address("/suivi/confirmer/" + secret))
                    + signature(),
                reference(to, "confirm." + clock.instant().getEpochSecond()),
                null));
  }

  /** Somebody who follows already has asked once more. */
  Letter already(Follower to, String leave) {
    return in(
        to.locale(),
        () ->
            new Letter(
                say("portal.follow.letter.already.subject", to.communeName()),
                say("portal.follow.letter.already.text", to.communeName()) + end(to, leave),
                reference(to, "already." + clock.instant().getEpochSecond()),
                leaving(leave)));
  }

  /** All that has changed since the last letter. */
  Letter changes(Follower to, List<Change> changes, long edition, String leave) {
    return in(
        to.locale(),
        () -> {
          var zone = authorities.get().zone();
          var text = new ArrayList<String>();
          text.add(say("portal.follow.letter.changes.text", to.communeName()));
          for (var kind : Kind.values()) {
            var said = lines.of(changes.stream().filter(c -> c.kind() == kind).toList(), zone);
            if (said.isEmpty()) continue;
            text.add("\n\n" + say("portal.follow.letter.section." + kind.code()) + "\n");
            text.add(list(said));
          }
          return new Letter(
              subject(to, changes, zone),
              String.join("", text) + end(to, leave),
              reference(to, "changes." + to.editionId() + "." + edition),
              leaving(leave));
        });
  }

  /** What opens in the week that begins. */
  Letter week(Follower to, LocalDate monday, List<Announced> openings, String leave) {
    return in(
        to.locale(),
        () -> {
          var zone = authorities.get().zone();
          var bySpot = new LinkedHashMap<String, List<Announced>>();
          openings.forEach(o -> bySpot.computeIfAbsent(o.path(), path -> new ArrayList<>()).add(o));
          var said = bySpot.values().stream().map(spot -> lines.week(spot, zone)).toList();
          return new Letter(
              say("portal.follow.letter.week.subject", to.communeName()),
              say("portal.follow.letter.week.text", to.communeName())
                  + "\n\n"
                  + list(said)
                  + end(to, leave),
              reference(to, "week." + monday),
              leaving(leave));
        });
  }

  private String subject(Follower to, List<Change> changes, ZoneId zone) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var off = changes.stream().filter(c -> c.kind() == Kind.CANCELLED).toList();
    for (var change : off) {
      if (change.now().day(zone).equals(today)) {
        return say("portal.follow.letter.today.subject", to.communeName(), change.now().name());
      }
    }
    var onlyNew = changes.stream().allMatch(c -> c.kind() == Kind.NEW);
    if (onlyNew) return say("portal.follow.letter.new.subject", to.communeName());
    return say("portal.follow.letter.changes.subject", to.communeName());
  }

  private String list(List<String> said) {
    var shown = String.join("\n", said.subList(0, Math.min(MOST_LINES, said.size())));
    return said.size() <= MOST_LINES
        ? shown
        : shown + "\n" + say("portal.follow.letter.more", said.size() - MOST_LINES);
  }

  private String end(Follower to, String leave) {
    return "\n\n"
        + say(
            "portal.follow.letter.end",
            mail.address("/communes/" + to.communeCode()),
            to.communeName(),
            leaving(leave))
        + signature();
  }

  private String signature() {
    return "\n\n" + authorities.get().name() + "\n";
  }

  private String leaving(String secret) {
    return mail.address("/suivi/quitter/" + secret);
  }

  private static String reference(Follower to, String what) {
    return what + "." + to.id();
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /** The words for days and hours follow the thread's language, and this is nobody's request. */
  private static Letter in(Locale locale, Supplier<Letter> writing) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locale);
    try {
      return writing.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
