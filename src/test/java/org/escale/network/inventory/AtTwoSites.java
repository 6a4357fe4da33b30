package org.escale.network.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.territory.CommuneImport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two sites, and equipment for them. */
abstract class AtTwoSites {
  private static final LocalDate BOUGHT = LocalDate.of(2026, 9, 1);

  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired Items items;

  Place here;
  Place there;

  @BeforeEach
  void sites() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
    here = NetworkWorld.draft("Espace d’ici");
    there = NetworkWorld.draft("Espace de là-bas");
    places.add(here);
    places.add(there);
  }

  /** A laptop of which there may be many, entered. */
  UUID add(String tag) {
    var item = item(tag, "Fabrique", "M1", "s-" + tag);
    items.add(item);
    return item.id();
  }

  static Item item(String tag, String maker, String model, @Nullable String serial) {
    return new Item(
        UUID.randomUUID(),
        tag,
        "laptop",
        "Portable inventé",
        maker,
        model,
        serial,
        "Agglomération inventée",
        null,
        null,
        null,
        null,
        BOUGHT,
        124_990L,
        BOUGHT.plusYears(3),
        "good",
        0);
  }

  static Item funded(String tag, UUID site) {
    return new Item(
        UUID.randomUUID(),
        tag,
        "tablet",
        "Tablette inventée",
        null,
        null,
        null,
        "Agglomération inventée",
        "Région inventée",
        null,
        null,
        site,
        BOUGHT,
        null,
        null,
        "good",
        0);
  }
}
