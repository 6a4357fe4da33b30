package org.escale.planning.season.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.planning.season.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a plan breaks, once.
 *
 * @param breach which rule is broken, and in which way: what a sentence in any language is chosen
 *     by
 * @param vehicle the vehicle it is about; null for a refusal
 * @param date the date it is about; for weeks the Monday they begin; null for a refusal
 * @param slot the slot it is about; null when it is about more or less than one slot
 * @param facts the names and numbers that the sentence is filled with, as {@link Breach} lists them
 */
public record BrokenRule(
    Breach breach,
    @Nullable String vehicle,
    @Nullable LocalDate date,
    @Nullable Slot slot,
    List<Object> facts) {

  public BrokenRule {
    facts = List.copyOf(facts);
  }

  /** The code of the rule. */
  public Rule rule() {
    return breach.rule();
  }

  /** What is wrong and by how much, in English. */
  public String words() {
    return breach.words(facts);
  }

  /** The line of a report: the code, what it is about, the words. */
  @Override
  public String toString() {
    return Stream.of(rule(), vehicle, date, slot)
            .filter(part -> part != null)
            .map(Object::toString)
            .collect(Collectors.joining(" "))
        + ": "
        + words();
  }
}
