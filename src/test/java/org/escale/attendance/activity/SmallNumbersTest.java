package org.escale.attendance.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.attendance.activity.SmallNumbers.Showing.FEW;
import static org.escale.attendance.activity.SmallNumbers.Showing.KEPT_BACK;
import static org.escale.attendance.activity.SmallNumbers.Showing.SHOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.escale.attendance.activity.SmallNumbers.Showing;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {
  @Test
  void
      fewer_than_five_are_not_shown_and_where_they_are_so_few_together_the_next_smaller_is_not_either() {
    assertThat(showings(5, 12, 0)).containsExactly(SHOWN, SHOWN, SHOWN);
    assertThat(showings(1, 4, 30)).containsExactly(FEW, FEW, SHOWN);
    assertThat(showings(30, 4, 12, 0)).containsExactly(SHOWN, FEW, KEPT_BACK, SHOWN);
    assertThat(showings(3)).containsExactly(FEW);
    assertThat(showings(18, 1, 1)).as("two of one each").containsExactly(KEPT_BACK, FEW, FEW);
  }

  @Test
  void no_single_number_follows_from_the_total_and_those_that_are_shown() {
    var dice = new Random(5);
    for (var round = 0; round < 1000; round++) {
      var numbers = dice.ints(2 + dice.nextInt(8), 0, 12).toArray();
      var showings = showings(numbers);
      var hidden = 0;
      var together = 0;
      for (var n = 0; n < numbers.length; n++) {
        if (numbers[n] > 0 && numbers[n] < 5) assertThat(showings.get(n)).isEqualTo(FEW);
        if (showings.get(n) == SHOWN) continue;
        hidden++;
        together += numbers[n];
      }
      var others = Arrays.stream(numbers).filter(number -> number >= 5).count();
      assertThat(hidden == 1 && others > 0).as(Arrays.toString(numbers)).isFalse();
      if (hidden > 0 && others > 0) {
        assertThat(together).as(Arrays.toString(numbers)).isGreaterThanOrEqualTo(5);
      }
    }
  }

  private static List<Showing> showings(int... numbers) {
    return SmallNumbers.of(Arrays.stream(numbers).boxed().toList(), Integer::longValue);
  }
}
