package org.escale.portal.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into « Où êtes-vous ? » besides the names of the territory's communes. */
class GazetteerTest {
  private static final Locality DENAIN = new Locality("59172", "Denain", new Point(50.33, 3.39));
  private static final Locality SAINT_AMAND =
      new Locality("59526", "Saint-Amand-les-Eaux", new Point(50.447, 3.429));

  private static final NamedPlace PARK =
      place("Espace numérique, école du Parc", "59172", "Denain", "59220", "7 rue du Parc");
  private static final NamedPlace LIBRARY =
      place("Médiathèque de l’Étang", "59172", "Denain", "59220", "2 place Baudin");
  private static final NamedPlace ELSEWHERE =
      place("Médiathèque", "59606", "Valenciennes", "59300", "1 rue Ferrand");
  private static final NamedPlace SAINT_DENIS =
      place("Centre social", "93066", "Saint-Denis", "93200", null);
  private static final NamedPlace OTHER_SAINT_DENIS =
      place("Médiathèque", "97411", "Saint-Denis", "97400", null);

  private final Gazetteer gazetteer =
      new Gazetteer(
          List.of(DENAIN, SAINT_AMAND),
          List.of(
              new NameIndex(List.of(PARK, LIBRARY)),
              new NameIndex(List.of(ELSEWHERE, SAINT_DENIS, OTHER_SAINT_DENIS))));

  @ParameterizedTest
  @CsvSource({
    "7 rue du parc denain",
    "'7, RUE DU PARC, 59220 DENAIN'",
    "ecole du parc",
    "Espace numerique ecole du Parc",
    "rue du parc"
  })
  void a_place_is_found_by_its_name_or_address_however_it_is_typed(String typed) {
    assertThat(gazetteer.read(typed))
        .isEqualTo(new Whereabouts.At(PARK.point(), "Espace numérique, école du Parc, Denain"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"59220", " 59 220 "})
  void a_postcode_is_that_of_its_commune(String typed) {
    assertThat(gazetteer.read(typed)).isEqualTo(new Whereabouts.In(DENAIN));
  }

  @Test
  void a_commune_outside_the_territory_is_known_by_its_places() {
    assertThat(gazetteer.read("valenciennes"))
        .isEqualTo(new Whereabouts.In(new Locality("59606", "Valenciennes", ELSEWHERE.point())));
  }

  @Test
  void of_two_communes_of_one_name_the_page_asks_which() {
    assertThat(gazetteer.read("st denis"))
        .isInstanceOfSatisfying(
            Whereabouts.OneOf.class,
            oneOf ->
                assertThat(oneOf.candidates())
                    .extracting(Locality::department)
                    .containsExactly("93", "974"));
  }

  @Test
  void a_commune_in_which_ours_and_others_have_places_is_offered_once() {
    var ours = place("Espace d’ailleurs", "59606", "Valenciennes", "59300", null);
    var both =
        new Gazetteer(
            List.of(DENAIN),
            List.of(new NameIndex(List.of(ours)), new NameIndex(List.of(ELSEWHERE))));
    assertThat(both.read("Valenciennes")).isInstanceOf(Whereabouts.In.class);
  }

  @Test
  void of_two_communes_of_one_name_in_the_territory_the_page_asks_which_too() {
    var twins = List.of(DENAIN, new Locality("62001", "Denain", new Point(50.5, 2.9)));
    assertThat(new Gazetteer(twins, List.of()).read("denain"))
        .isEqualTo(new Whereabouts.OneOf("denain", twins));
  }

  @Test
  void an_address_that_nobody_knows_leads_to_its_commune() {
    assertThat(gazetteer.read("12 avenue des Lilas, St Amand les Eaux"))
        .isEqualTo(new Whereabouts.Towards("12 avenue des Lilas, St Amand les Eaux", SAINT_AMAND));
  }

  @Test
  void several_places_of_a_name_are_listed() {
    assertThat(gazetteer.read("médiathèque"))
        .isEqualTo(
            new Whereabouts.Named("médiathèque", List.of(LIBRARY, ELSEWHERE, OTHER_SAINT_DENIS)));
  }

  @ParameterizedTest
  @CsvSource({"Valencienes, Valenciennes", "Denin, Denain", "Dneani, Denain"})
  void a_slip_of_the_pen_is_answered_with_what_was_perhaps_meant(String typed, String meant) {
    assertThat(gazetteer.read(typed))
        .isInstanceOfSatisfying(
            Whereabouts.Unknown.class,
            unknown ->
                assertThat(unknown.suggestions()).extracting(Locality::name).contains(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "'"})
  void nothing_typed_means_anywhere(String typed) {
    assertThat(gazetteer.read(typed)).isEqualTo(new Whereabouts.Anywhere());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>", "99999", "rue de la", "x y z", "Tombouctou"})
  void what_means_nothing_is_unknown(String typed) {
    assertThat(gazetteer.read(typed)).isInstanceOf(Whereabouts.Unknown.class);
  }

  private static NamedPlace place(
      String name, String code, String commune, String postcode, @Nullable String address) {
    var point = new Point(50 + Math.abs(name.hashCode() % 1000) / 1000.0, code.hashCode() % 5);
    return new NamedPlace("/lieux/" + name, name, code, commune, postcode, address, point);
  }
}
