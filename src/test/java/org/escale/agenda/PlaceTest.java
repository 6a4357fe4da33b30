package org.escale.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void a_stop_does_not_say_the_commune_again_that_stands_beside_it() {
    assertThat(Place.spot("Denain, place Baudin", "Denain")).isEqualTo("place Baudin");
    assertThat(Place.spot("Place de la mairie", "Denain")).isEqualTo("Place de la mairie");
    assertThat(Place.spot("Denain", "Denain")).isEqualTo("Denain");
  }
}
