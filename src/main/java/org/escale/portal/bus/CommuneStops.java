package org.escale.portal.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the bus stops in a commune. */
@Repository
class CommuneStops {
  private final JdbcClient sql;

  CommuneStops(JdbcClient sql) {
    this.sql = sql;
  }

  List<CommuneStop> in(String communeCode) {
    return sql.sql(
            """
            SELECT name, address, lat, lon FROM network.stop_public
            WHERE commune_code = :code AND active ORDER BY id
            """)
        .param("code", communeCode)
        .query(CommuneStop.class)
        .list();
  }

  record CommuneStop(String name, @Nullable String address, double lat, double lon) {}
}
