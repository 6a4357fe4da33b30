package org.escale.calendar.openinghours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.escale.calendar.openinghours.Told.told;

import org.escale.calendar.openinghours.UnreadableHours.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write instead, and what is too unclear to be read. */
class SloppyHoursTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          Lundi-mercredi 9h-12h30             | Mo-We 09:00-12:30
          lundi à vendredi : 9h00 à 17h       | Mo-Fr 09:00-17:00
          Lundi - Vendredi : 9 h - 18 h, samedi : 9 h 30 | refused
          L-V 9h-12h 14h-17h                  | Mo-Fr 09:00-12:00,14:00-17:00
          du mardi à samedi de 9h à 12h       | Tu-Sa 09:00-12:00
          tous les jours 10h-18h              | Mo-Su 10:00-18:00
          Di 10:00-12:00                      | Su 10:00-12:00
          Montag bis Freitag 8.00-17.30 Uhr   | Mo-Fr 08:00-17:30
          Po-Pá 9:00-17:00, So 9:00-12:00     | Mo-Fr 09:00-17:00, Sa 09:00-12:00
          E-R 9-18, L 10-15                   | Mo-Fr 09:00-18:00, Sa 10:00-15:00
          Пн-Пт 09:00-18:00                   | Mo-Fr 09:00-18:00
          月-金 10:00～19:00                    | Mo-Fr 10:00-19:00
          １０：００－１８：００                      | 10:00-18:00
          Mon – Fri 9am – 5:30pm              | Mo-Fr 09:00-17:30
          Mo-Fr 12:00 am-12:00 pm             | Mo-Fr 00:00-12:00
          AM9:30-PM10:00                      | 09:30-22:00
          Mo.-Fr. 08:00-12:00                 | Mo-Fr 08:00-12:00
          Mo-Fr: 08:00-12:00                  | Mo-Fr 08:00-12:00
          opening_hours=Mo-Fr 08:00-12:00     | Mo-Fr 08:00-12:00
          Jan 3: 22:00-23:00                  | Jan 03 22:00-23:00
          closed Mo; Tu-Su 10:00-12:00        | Mo off; Tu-Su 10:00-12:00
          Mo-Fr 08:00 - 18:00,                | Mo-Fr 08:00-18:00
          Sunday closed; Mo-Sa 10:00-late     | Mo-Sa 10:00+
          sur rendez-vous                     | "sur rendez-vous"
          7j/7 24h/24                         | 24/7
          """)
  void means_the_same(String written, String plain) {
    if (plain.equals("refused")) {
      assertThatExceptionOfType(UnreadableHours.class)
          .isThrownBy(() -> OpeningHours.parse(written));
      return;
    }
    assertThat(told(written, "2026-12-28", 14)).isEqualTo(told(plain, "2026-12-28", 14));
  }

  @ParameterizedTest(name = "{0}: {1} at {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          ''                        | EMPTY           | 0
          ;;                        | EMPTY           | 2
          Mo 10:00                  | SINGLE_TIME     | 8
          Mo 10:00-12:00,14:00      | SINGLE_TIME     | 20
          Mo 25:00-26:00            | IMPOSSIBLE_TIME | 8
          Mo 10:00-49:00            | IMPOSSIBLE_TIME | 14
          Mo 10:75-12:00            | IMPOSSIBLE_TIME | 8
          Mo 0900-1700              | IMPOSSIBLE_TIME | 3
          Feb 30 10:00-12:00        | IMPOSSIBLE_DATE | 4
          Oct 9-5                   | IMPOSSIBLE_DATE | 7
          week 54 Mo                | IMPOSSIBLE_DATE | 5
          Mo[6] 10:00-12:00         | IMPOSSIBLE_DATE | 3
          2027-2026 10:00-12:00     | IMPOSSIBLE_DATE | 5
          Mo "no end                | OPEN_COMMENT    | 3
          Mo-Fr sauf juillet 8-12   | UNKNOWN_WORD    | 6
          not a time                | UNKNOWN_WORD    | 0
          Mo[1]-Fr 10:00-12:00      | UNEXPECTED      | 5
          Mo 10:00-12:00/00:30      | UNEXPECTED      | 14
          M 10:00-12:00, J 9:00-10:00 | AMBIGUOUS     | 0
          Mo-Fr 9-9                 | AMBIGUOUS       | 9
          10:00-16:00, Mo-Fr        | AMBIGUOUS       | 18
          """)
  void is_refused_with_the_reason_and_the_place(String written, Reason reason, int position) {
    assertThatExceptionOfType(UnreadableHours.class)
        .isThrownBy(() -> OpeningHours.parse(written.replace("''", "")))
        .satisfies(refusal -> {
          assertThat(refusal.reason()).isEqualTo(reason);
          assertThat(refusal.position()).isEqualTo(position);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mo 10:00-12:00 ", "", "[[[", "1", "月", "\"\"", "PH,", "+1 day"})
  void a_hundred_thousand_letters_of_nonsense_are_refused_at_once(String nonsense) {
    var long_ = nonsense.isEmpty() ? "\uD800".repeat(100_000) : nonsense.repeat(100_000);
    assertThatExceptionOfType(UnreadableHours.class).isThrownBy(() -> OpeningHours.parse(long_));
  }

  @Test
  void liberties_are_told() throws UnreadableHours {
    assertThat(OpeningHours.parse("Mo-Fr 09:00-12:00,14:00-18:00; PH off").doubts()).isEmpty();
    assertThat(OpeningHours.parse("Mo-Fr 9-17").doubts()).containsExactly(Doubt.NO_MINUTES);
    assertThat(OpeningHours.parse("Mo-Fr 9h00-17h00").doubts()).containsExactly(Doubt.WORDS);
    assertThat(OpeningHours.parse("lundi 09:00-17:00").doubts()).containsExactly(Doubt.WORDS);
    assertThat(OpeningHours.parse("Mo-Fr 9:00-5:00").doubts()).containsExactly(Doubt.TWELVE_HOURS);
    assertThat(OpeningHours.parse("Mo 10:00-12:00 Tu 14:00-16:00").doubts())
        .containsExactly(Doubt.NO_SEPARATOR);
  }
}
