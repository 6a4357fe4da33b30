package org.escale.portal.nearby;

import java.time.LocalDate;
import org.escale.network.inventory.Items;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tells whether the spots have changed since they were read, for far less than reading. */
@Repository
class Marks {
  private final JdbcClient sql;
  private final Items items;

  Marks(JdbcClient sql, Items items) {
    this.sql = sql;
    this.items = items;
  }

  /** Another whenever something has changed that our own spots are made of. */
  String ours(LocalDate since) {
    return items.placesWith(SpotReader.PRINTER).hashCode() + " " + rows(since);
  }

  private String rows(LocalDate since) {
    return sql.sql(
            """
            SELECT concat_ws(' ', :since,
              (SELECT concat_ws(' ', count(*), sum(sequence), max(updated_at), sum(hashtext(id::text)::bigint))
               FROM agenda.session_public WHERE day >= :since::date),
              (SELECT concat_ws(' ', count(*), sum(sequence), max(updated_at), sum(hashtext(id::text)::bigint))
               FROM agenda.place_session_public WHERE day >= :since::date),
              (SELECT concat_ws(' ', count(*), sum(version), max(updated_at)) FROM network.place_public
               WHERE source IS NULL AND published AND life = 'open'),
              (SELECT sum(hashtext(stop::text)::bigint) FROM network.stop_public stop),
              (SELECT sum(hashtext(vehicle::text)::bigint) FROM network.vehicle_public vehicle),
              (SELECT sum(hashtext(concat_ws('|', code, name, lat, lon))::bigint) FROM territory.commune_public))
            """)
        .param("since", since.toString())
        .query(String.class)
        .single();
  }

  /** The same of those of others. */
  String others(LocalDate today) {
    return sql.sql(
            """
            SELECT concat_ws(' ', :today, count(*), sum(version), max(updated_at)) FROM network.place_public
            WHERE source IS NOT NULL AND published AND life = 'open'
            """)
        .param("today", today.toString())
        .query(String.class)
        .single();
  }
}
