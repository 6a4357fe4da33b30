package org.escale.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the review counts, and where a session belongs in it. */
@EscaleTest
class ReviewTest extends AYearOnTheRoad {
  @Autowired Reviews reviews;

  @Test
  void every_session_is_in_one_state_and_only_those_held_give_visitors_hours_and_kilometres() {
    var review = reviews.of(new Period(TODAY.minusYears(1), TODAY.plusDays(6)));
    assertThat(review.sessions()).hasSize(7);
    assertThat(review.count(SessionState.HELD)).isEqualTo(4);
    assertThat(review.count(SessionState.CANCELLED)).isEqualTo(1);
    assertThat(review.count(SessionState.UNREPORTED)).isEqualTo(1);
    assertThat(review.count(SessionState.UPCOMING)).isEqualTo(1);
    assertThat(review.total()).isEqualTo(new Line(Cut.EVERYTHING, 50, 4, 140 + 155 + 120 + 150));
    assertThat(review.withPromisedLength()).isEqualTo(1);
    assertThat(review.metres()).isEqualTo(23_456 + 31_017);
    assertThat(review.roadsUnknown()).isEqualTo(1);
    assertThat(review.reached())
        .extracting(ReviewedCommune::name)
        .containsExactly("Denain", "Saint-Amand-les-Eaux");
    assertThat(review.unreached()).extracting(ReviewedCommune::name).containsExactly("Hasnon");
    assertThat(review.residentsReached()).isEqualTo(20_360 + 17_175);
  }

  @Test
  void where_there_is_no_commune_no_target_is_met() {
    var period = new Period(TODAY, TODAY);
    var nowhere = new Review(period, List.of(), List.of(), List.of(), List.of());
    assertThat(nowhere.unreached()).isEmpty();
    assertThat(nowhere.targetMet()).isFalse();
    var denain = new ReviewedCommune("59172", "Denain", 20_360, 1, 12);
    assertThat(new Review(period, List.of(), List.of(), List.of(denain), List.of()).targetMet())
        .isTrue();
  }

  @Test
  void a_cancelled_session_at_which_visits_were_counted_was_held() {
    var session = world.session(TestSessions.BUS, TODAY.minusDays(9), "AM", "59284");
    world.cancel(session, "Verglas");
    record(session, visit("public", 3));
    var review = reviews.of(new Period(TODAY.minusDays(9), TODAY.minusDays(9)));
    assertThat(review.count(SessionState.HELD)).isEqualTo(1);
    assertThat(review.total().visitors()).isEqualTo(3);
  }

  @Test
  void corrections_lower_the_figures() {
    var session = world.session(TestSessions.BUS, TODAY.minusDays(9), "AM", "59284");
    var count = visit("public", 10).at(session);
    var minus =
        new VisitEvent(
            VisitEvent.newId(TestClock.START),
            session,
            "public",
            -4,
            count.eventId(),
            null,
            TestClock.START);
    visits.recordAll(List.of(count, minus));
    assertThat(reviews.of(new Period(TODAY.minusDays(9), TODAY)).total().visitors()).isEqualTo(6);
  }

  @Test
  void parts_by_month_kind_and_commune_sum_to_the_whole_and_audiences_to_all_visitors() {
    var review = reviews.of(new Period(TODAY.minusYears(1), TODAY));
    for (var dimension : Dimension.values()) {
      var lines = review.by(dimension);
      assertThat(lines.stream().mapToInt(Line::visitors).sum()).as(dimension.name()).isEqualTo(50);
      if (dimension == Dimension.AUDIENCE) continue;
      assertThat(lines.stream().mapToInt(Line::sessions).sum()).as(dimension.name()).isEqualTo(4);
      assertThat(lines.stream().mapToInt(Line::minutes).sum()).as(dimension.name()).isEqualTo(565);
    }
  }
}
