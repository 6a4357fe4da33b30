package org.escale.portal.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereaboutsTest {
  private static final Locality SAINT_AMAND = locality("59526", "Saint-Amand-les-Eaux");
  private static final Locality MORTAGNE = locality("59418", "Mortagne-du-Nord");
  private static final Locality CHATEAU = locality("59144", "Château-l'Abbaye");
  private static final Locality BRUAY = locality("59112", "Brillon");
  private static final Locality DOUCHY = locality("59179", "Douchy-les-Mines");
  private static final List<Locality> ALL = List.of(SAINT_AMAND, MORTAGNE, CHATEAU, BRUAY, DOUCHY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saint-Amand-les-Eaux",
        "saint amand les eaux",
        "ST AMAND LES EAUX",
        "St-Amand",
        " st. amand ",
        "59526"
      })
  void a_commune_is_known_by_its_name_however_it_is_typed_and_by_its_code(String typed) {
    assertThat(Whereabouts.read(typed, ALL)).isEqualTo(new Whereabouts.In(SAINT_AMAND));
  }

  @Test
  void accents_and_apostrophes_do_not_matter() {
    assertThat(Whereabouts.read("chateau l’abbaye", ALL)).isEqualTo(new Whereabouts.In(CHATEAU));
    assertThat(Whereabouts.read("CHÂTEAU L'ABBAYE", ALL)).isEqualTo(new Whereabouts.In(CHATEAU));
  }

  @Test
  void a_word_that_several_names_hold_asks_which() {
    assertThat(Whereabouts.read("les", ALL))
        .isEqualTo(new Whereabouts.OneOf("les", List.of(SAINT_AMAND, DOUCHY)));
  }

  @Test
  void a_slip_of_the_pen_is_answered_with_what_was_perhaps_meant() {
    assertThat(Whereabouts.read("Morthagne du nor", ALL))
        .isEqualTo(new Whereabouts.Unknown("Morthagne du nor", List.of(MORTAGNE)));
  }

  @Test
  void a_place_elsewhere_has_no_suggestion_and_nothing_typed_means_anywhere() {
    assertThat(Whereabouts.read("Marseille", ALL))
        .isEqualTo(new Whereabouts.Unknown("Marseille", List.of()));
    assertThat(Whereabouts.read("  -- ", ALL)).isEqualTo(new Whereabouts.Anywhere());
  }

  private static Locality locality(String code, String name) {
    return new Locality(code, name, new Point(50.4, 3.4));
  }
}
