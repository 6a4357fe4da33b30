package timefold;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.builtin.Moves;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The moves of the local search: a day gets another use; two days of a vehicle's block of four
 * weeks do, since blocks are full in good plans and one day must give way to another.
 */
public final class DayMoves implements MoveIteratorFactory<SeasonPlan, Move<SeasonPlan>> {
  @Override
  public long getSize(ScoreDirector<SeasonPlan> director) {
    return director.getWorkingSolution().days.size() * 1000L;
  }

  @Override
  public Iterator<Move<SeasonPlan>> createOriginalMoveIterator(ScoreDirector<SeasonPlan> director) {
    throw new UnsupportedOperationException("moves are drawn");
  }

  @Override
  public Iterator<Move<SeasonPlan>> createRandomMoveIterator(
      ScoreDirector<SeasonPlan> director, RandomGenerator dice) {
    PlanningVariableMetaModel<SeasonPlan, Day, Use> variable =
        ((InnerScoreDirector<SeasonPlan, ?>) director)
            .getSolutionDescriptor()
            .getMetaModel()
            .genuineEntity(Day.class)
            .basicVariable();
    return new Drawn(director.getWorkingSolution(), variable, dice);
  }

  private static final int KINDS = 10;

  /** How many uses are looked at for one that is like another. */
  private static final int TRIES = 20;

  private static final class Drawn implements Iterator<Move<SeasonPlan>> {
    private final List<Day> days;
    private final List<List<Day>> blocks;
    private final PlanningVariableMetaModel<SeasonPlan, Day, Use> variable;
    private final RandomGenerator dice;

    Drawn(
        SeasonPlan plan,
        PlanningVariableMetaModel<SeasonPlan, Day, Use> variable,
        RandomGenerator dice) {
      this.days = plan.days;
      this.variable = variable;
      this.dice = dice;
      int vehicles = plan.facts.season.vehicles().size();
      blocks = new ArrayList<>();
      for (int b = 0; b < (plan.facts.season.weeks() / 4 + 1) * vehicles; b++) {
        blocks.add(new ArrayList<>());
      }
      for (var day : days) blocks.get(day.week / 4 * vehicles + day.vehicle).add(day);
      blocks.removeIf(List::isEmpty);
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Move<SeasonPlan> next() {
      int kind = dice.nextInt(KINDS);
      if (kind < 4) {
        var day = days.get(dice.nextInt(days.size()));
        return Moves.change(variable, day, kind < 2 ? like(day) : any(day));
      }
      var block = blocks.get(dice.nextInt(blocks.size()));
      var day = block.get(dice.nextInt(block.size()));
      var other = block.get(dice.nextInt(block.size()));
      if (day == other) return Moves.change(variable, day, any(day));
      return Moves.compose(
          Moves.change(variable, day, kind == 9 ? like(day) : any(day)),
          Moves.change(variable, other, kind >= 8 ? like(other) : any(other)));
    }

    /** A use that keeps one of the day's visits, if one is met soon. */
    private @Nullable Use like(Day day) {
      var now = day.use;
      if (now == null) return any(day);
      var use = any(day);
      for (int i = 0; i < TRIES && (use == null || !shares(use, now)); i++) use = any(day);
      return use;
    }

    private static boolean shares(Use use, Use now) {
      for (int k = 0; k < Facts.SLOTS; k++) {
        var held = now.in(k);
        if (held != null && held.equals(use.in(k))) return true;
      }
      return false;
    }

    private @Nullable Use any(Day day) {
      if (day.uses.isEmpty() || dice.nextInt(10) == 0) return null;
      return day.uses.get(dice.nextInt(day.uses.size()));
    }
  }
}
