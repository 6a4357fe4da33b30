package org.escale.network.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.escale.network.federation.Likeness.Face;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final String TOWN = "43493312300029";

  @Test
  void near_places_with_names_alike_look_like_one() {
    assertThat(
            pairs(
                place("Médiathèque de l'Étang", 50.3300), place("Mediatheque de l’Etang", 50.3315)))
        .hasSize(1);
    assertThat(pairs(place("Médiathèque de l'Étang", 50.3300), place("Espace jeunes", 50.3301)))
        .isEmpty();
    assertThat(
            pairs(place("Médiathèque de l'Étang", 50.33), place("Mediatheque de l’Etang", 50.35)))
        .as("two kilometres from each other")
        .isEmpty();
  }

  /** Wherever the lines of the grid are, near places are compared. */
  @Test
  void near_places_are_found_wherever_they_stand() {
    for (int step = 0; step < 200; step++) {
      double lat = 50 + step * 0.00037;
      assertThat(pairs(place("Le Relais", lat), place("Le Relais", lat + 0.002))).hasSize(1);
    }
  }

  @Test
  void a_towns_number_does_not_make_its_libraries_one() {
    var libraries = new ArrayList<Face>();
    for (int n = 0; n < 5; n++) {
      libraries.add(
          face(
              "library",
              "Bibliothèque " + List.of("Zola", "Hugo", "Sand", "Curie", "Verne").get(n),
              n + " rue",
              50.3 + n * 0.02,
              null,
              TOWN));
    }
    assertThat(Likeness.pairs(libraries)).isEmpty();
  }

  @Test
  void the_same_telephone_or_address_counts_where_the_names_are_somewhat_alike() {
    var one =
        face(
            "other",
            "Maison du numérique de Denain",
            "1 rue de Villars",
            null,
            "+33327000000",
            null);
    assertThat(
            pairs(
                one, face("other", "La maison du numérique", "9 rue", null, "+33327000000", null)))
        .hasSize(1);
    assertThat(
            pairs(
                one,
                face("other", "La maison du numérique", "1, rue de Villars", null, null, null)))
        .hasSize(1);
    assertThat(pairs(one, face("other", "Bains publics", "9 rue", null, "+33327000000", null)))
        .isEmpty();
  }

  @Test
  void two_spaces_in_schools_are_two() {
    assertThat(
            pairs(
                face("school-space", "Espace numérique, École 1", "1 rue", 50.33, null, TOWN),
                face("school-space", "Espace numérique, École 2", "1 rue", 50.33, null, TOWN)))
        .isEmpty();
  }

  @Test
  void the_most_alike_come_first_and_each_pair_once() {
    var found =
        Likeness.pairs(
            List.of(
                face("other", "Le Relais", "1 rue", 50.33, "+33327000000", TOWN),
                face("other", "Le Relais", "1 rue", 50.33, "+33327000000", TOWN),
                face("other", "Le Relais bis", "2 rue", 50.3305, null, null)));
    assertThat(found).hasSize(3);
    assertThat(found.getFirst().samePhone()).isTrue();
  }

  private static List<Likeness.Pair> pairs(Face one, Face other) {
    return Likeness.pairs(List.of(one, other));
  }

  private static Face place(String name, double lat) {
    return face("other", name, null, lat, null, null);
  }

  private static Face face(
      String kind,
      String name,
      @Nullable String address,
      @Nullable Double lat,
      @Nullable String phone,
      @Nullable String pivot) {
    return new Face(
        UUID.randomUUID(),
        kind,
        name,
        "Denain",
        "59220",
        address,
        lat,
        lat == null ? null : 3.39,
        phone,
        pivot);
  }
}
