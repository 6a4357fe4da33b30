package org.escale.portal.links;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The websites and booking pages of the published places. */
@Repository
class PlaceLinks implements LinkSource {
  private final JdbcClient sql;

  PlaceLinks(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<UsedLink> links() {
    return sql.sql(
            """
            SELECT place.id, place.name, shown.url FROM network.place_public AS place,
              unnest(place.websites || ARRAY[place.booking_url, place.access_url]) AS shown (url)
            WHERE place.published AND shown.url IS NOT NULL
            """)
        .query((row, n) ->
            new UsedLink(
                row.getString("url"),
                "portal.links.kind.place",
                row.getString("name"),
                "/gestion/reseau/lieux/" + row.getString("id")))
        .list();
  }
}
