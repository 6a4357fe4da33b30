package org.escale.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchoolZonesTest {
  @Test
  void every_departement_of_the_mainland_has_its_zone() {
    assertThat(SchoolZones.of("59172")).contains("B");
    assertThat(SchoolZones.of("74010")).contains("A");
    assertThat(SchoolZones.of("94034")).contains("C");
    var without =
        IntStream.rangeClosed(1, 95)
            .mapToObj(n -> String.format("%02d001", n))
            .filter(code -> SchoolZones.of(code).isEmpty())
            .toList();
    assertThat(without).as("Corsica has been split").containsExactly("20001");
  }

  @Test
  void corsica_and_the_overseas_have_calendars_of_their_own() {
    assertThat(SchoolZones.of("2A004")).isEmpty();
    assertThat(SchoolZones.of("97411")).isEmpty();
    assertThat(SchoolZones.of("")).isEmpty();
  }
}
