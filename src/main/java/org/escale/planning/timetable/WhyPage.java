package org.escale.planning.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.escale.planning.Explanation;
import org.escale.planning.Slot;
import org.escale.planning.Wish;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Term;
import org.escale.planning.season.check.Rule;
import org.escale.planning.season.whynot.SlotAnswer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page shows that explains a refusal. */
@Component
class WhyPage {
  /**
   * A slot on which the request could be served.
   *
   * @param points where points are lost and gained; terms that stay as they are are left out
   */
  record Possible(
      Wish at, String place, long cost, List<ChangeWords.Said> changes, Map<Term, Long> points) {}

  /** A rule that no plan gets around, and the slots that it blocks. */
  record Blocked(Rule rule, List<Wish> slots) {}

  private final ChangeWords words;

  WhyPage(ChangeWords words) {
    this.words = words;
  }

  void fill(Model model, Explanation explanation) {
    var answers = explanation.answers();
    model
        .addAttribute("asked", answers.size())
        .addAttribute("possible", possible(explanation))
        .addAttribute("blocked", blocked(of(answers, SlotAnswer.Blocked.class)))
        .addAttribute("notFound", notFound(answers, true))
        .addAttribute("untried", notFound(answers, false));
  }

  /** The cheapest first. */
  private List<Possible> possible(Explanation explanation) {
    var names = new Names(explanation.content().season());
    var before = explanation.content().verdict().objective();
    return of(explanation.answers(), SlotAnswer.Displaces.class)
        .sorted(Comparator.comparingLong(SlotAnswer.Displaces::cost))
        .map(answer ->
            new Possible(
                wish(answer.at()),
                names.place(answer.place().stop()),
                answer.cost(),
                words.of(explanation, answer),
                points(before, answer.plan().objective())))
        .toList();
  }

  private static Map<Term, Long> points(Objective before, Objective after) {
    var points = new TreeMap<Term, Long>();
    for (var term : Term.values()) {
      long more = after.term(term) - before.term(term);
      if (more != 0) points.put(term, more);
    }
    return points;
  }

  /** By rule; a slot stands under each rule that blocks a vehicle or a stop there. */
  private static List<Blocked> blocked(Stream<SlotAnswer.Blocked> answers) {
    var slots = new TreeMap<Rule, List<Wish>>();
    answers.forEach(answer ->
        answer.obstacles().stream()
            .map(obstacle -> obstacle.rules().getFirst().rule())
            .distinct()
            .forEach(rule ->
                slots.computeIfAbsent(rule, any -> new ArrayList<>()).add(wish(answer.at()))));
    return slots.entrySet().stream()
        .map(entry -> new Blocked(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Wish> notFound(List<SlotAnswer> answers, boolean tried) {
    return of(answers, SlotAnswer.NotFound.class)
        .filter(answer -> answer.tried() == tried)
        .map(answer -> wish(answer.at()))
        .toList();
  }

  private static <T extends SlotAnswer> Stream<T> of(List<SlotAnswer> answers, Class<T> kind) {
    return answers.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Wish wish(DateSlot at) {
    return new Wish(at.date(), Slot.valueOf(at.slot().name()));
  }
}
