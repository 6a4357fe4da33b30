package org.escale.access.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The communes that an account can be bound to, as the territory publishes them. */
@Repository
class CommuneNames {
  private final JdbcClient sql;

  CommuneNames(JdbcClient sql) {
    this.sql = sql;
  }

  /** Names by code, in the order of the names. */
  Map<String, String> byCode() {
    var names = new LinkedHashMap<String, String>();
    sql.sql("SELECT code, name FROM territory.commune_public ORDER BY name, code")
        .query(row -> {
          names.put(row.getString("code"), row.getString("name"));
        });
    return names;
  }
}
