package org.escale.portal.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.escale.calendar.ZoneHolidays;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.HoursState;
import org.escale.calendar.openinghours.OpeningHours;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directory's opening ranges as opening hours: what is not sure is never said to be open. */
class CounterHoursTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WEEK =
      range("Lundi", "Vendredi", "09:00:00", "12:00:00", "14:00:00", "17:30:00", "");

  @Test
  void ranges_of_several_days_become_rules() {
    assertThat(read(WEEK).openingHours()).isEqualTo("Mo-Fr 09:00-12:00,14:00-17:30; PH off");
    assertThat(read(range("samedi", "", "09:00:00", "11:30:00", "", "", "")).openingHours())
        .isEqualTo("Sa 09:00-11:30; PH off");
  }

  @Test
  void a_day_that_several_ranges_tell_of_has_all_their_times() {
    var evening = range("Mardi", "Mardi", "17:00:00", "19:00:00", "", "", "");
    assertThat(read(WEEK, evening).openingHours())
        .isEqualTo(
            "Mo 09:00-12:00,14:00-17:30; Tu 09:00-12:00,14:00-19:00; We-Fr"
                + " 09:00-12:00,14:00-17:30; PH off");
  }

  @Test
  void a_range_with_a_comment_may_be_open_no_more() throws Exception {
    var hours =
        read(
            range("Lundi", "Jeudi", "08:30:00", "12:00:00", "", "", ""),
            range("Lundi", "Jeudi", "13:30:00", "16:00:00", "", "", "sur \"rendez-vous\""));
    assertThat(state(hours, "2026-11-24T11:59")).isEqualTo(HoursState.OPEN);
    assertThat(state(hours, "2026-11-24T12:00")).isEqualTo(HoursState.CLOSED);
    assertThat(state(hours, "2026-11-24T14:00")).isEqualTo(HoursState.UNKNOWN);
    assertThat(state(hours, "2026-11-24T16:00")).isEqualTo(HoursState.CLOSED);
    assertThat(state(hours, "2026-11-27T09:00")).as("no Friday").isEqualTo(HoursState.CLOSED);
  }

  @Test
  void nobody_comes_on_a_public_holiday() throws Exception {
    assertThat(state(read(WEEK), "2026-12-25T10:00")).isEqualTo(HoursState.CLOSED);
    assertThat(state(read(WEEK), "2026-12-24T10:00")).isEqualTo(HoursState.OPEN);
  }

  @Test
  void until_midnight_and_round_the_clock_are_understood() throws Exception {
    var always = read(range("Lundi", "Dimanche", "00:00:00", "00:00:00", "", "", ""));
    assertThat(always.openingHours()).isEqualTo("Mo-Su 00:00-24:00; PH off");
    assertThat(state(always, "2026-11-24T23:59")).isEqualTo(HoursState.OPEN);
  }

  @Test
  void what_cannot_be_read_stays_in_words_and_nothing_is_said_to_be_closed() {
    var odd = range("Jours ouvrés", "", "09:00:00", "12:00:00", "", "", "");
    var backwards = range("Lundi", "Lundi", "14:00:00", "12:00:00", "", "", "");
    var unwritten = range("Mercredi", "Mercredi", "9h", "midi", "", "", "");
    for (var bad : List.of(odd, backwards, unwritten)) {
      var hours = read(WEEK, bad);
      assertThat(hours.openingHours()).as(bad).isNull();
      assertThat(hours.ranges()).hasSize(1);
      assertThat(hours.note()).isNotBlank();
    }
    assertThat(read(odd).note()).isEqualTo("Jours ouvrés 09:00:00 12:00:00");
  }

  @Test
  void no_ranges_are_no_hours() {
    assertThat(read().openingHours()).isNull();
    assertThat(CounterHours.read(List.of(), "Sur rendez-vous").note()).isEqualTo("Sur rendez-vous");
  }

  private static HoursState state(CounterHours hours, String moment) throws Exception {
    var at = LocalDateTime.parse(moment);
    var day = at.toLocalDate();
    var context = new HoursContext(ZoneHolidays.known("B", day, day.plusDays(9)), null);
    return OpeningHours.parse(Objects.requireNonNull(hours.openingHours())).stateAt(at, context);
  }

  private static CounterHours read(String... ranges) {
    return CounterHours.read(
        List.of(ranges).stream().map(range -> (JsonNode) JSON.readTree(range)).toList(), null);
  }

  private static String range(String... fields) {
    return """
    {"nom_jour_debut":"%s","nom_jour_fin":"%s","valeur_heure_debut_1":"%s","valeur_heure_fin_1":"%s","valeur_heure_debut_2":"%s","valeur_heure_fin_2":"%s","commentaire":"%s"}\
    """
        .formatted(
            (Object[]) java.util.Arrays.stream(fields).map(f -> f.replace("\"", "\\\"")).toArray());
  }
}
