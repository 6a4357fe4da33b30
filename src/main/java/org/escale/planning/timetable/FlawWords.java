package org.escale.planning.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.escale.planning.SeasonFlaw;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Says what is wrong with a season as a project manager would. */
@Component
class FlawWords {
  /** A sentence, and whether it stops the search. */
  record Said(boolean fatal, String sentence) {}

  private final MessageSourceAccessor messages;
  private final Words words;

  FlawWords(MessageSource messages, Words words) {
    this.messages = new MessageSourceAccessor(messages);
    this.words = words;
  }

  List<Said> of(List<SeasonFlaw> flaws) {
    return flaws.stream().map(flaw -> new Said(flaw.fatal(), sentence(flaw))).toList();
  }

  private String sentence(SeasonFlaw flaw) {
    if (flaw.kind() == SeasonFlaw.Kind.SEASON_OVERLAPS) return overlap(flaw);
    var names =
        flaw.kind() == SeasonFlaw.Kind.PIN_AGAINST_RULES
            ? flaw.names().stream().map(this::pin).collect(Collectors.joining(" "))
            : String.join(", ", flaw.names());
    return messages.getMessage(flaw.messageKey(), new Object[] {flaw.names().size(), names});
  }

  private String overlap(SeasonFlaw flaw) {
    var other = flaw.names();
    return messages.getMessage(
        flaw.messageKey(),
        new Object[] {
          other.get(0),
          words.dayAndYear(LocalDate.parse(other.get(1))),
          words.dayAndYear(LocalDate.parse(other.get(2)))
        });
  }

  /** From {@code 2026-09-08|bus-1|DAY_SHAPE}. */
  private String pin(String name) {
    var parts = List.of(name.split("\\|"));
    return messages.getMessage(
        "planning.flaw.pin",
        new Object[] {
          words.dayAndYear(LocalDate.parse(parts.get(0))),
          parts.get(1),
          messages.getMessage("planning.rule." + parts.get(2))
        });
  }
}
