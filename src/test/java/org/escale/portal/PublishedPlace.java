package org.escale.portal;

import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.PlaceLife;
import org.escale.network.Places;
import org.escale.network.hours.PlaceHours;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a place of the territory's own into Denain, with hours, for the public to see. */
public final class PublishedPlace {
  private PublishedPlace() {}

  public static Place add(
      Places places, PlaceHours hours, JdbcClient sql, String name, String openingHours) {
    var place = NetworkWorld.own(name, PlaceLife.OPEN);
    places.add(place);
    sql.sql(
            """
            UPDATE network.place SET published = true, pivot = '20004219000000', postcode = '59220',
              address = '1 rue inventée', services = '{Accès internet et matériel informatique}' WHERE id = :id
            """)
        .param("id", place.id())
        .update();
    hours.set(places.get(place.id()), openingHours);
    return places.get(place.id());
  }
}
