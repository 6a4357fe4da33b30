package org.escale.portal.whereabouts;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The communes of the territory, in the French order of their names. */
@Repository
public class Localities {
  private final JdbcClient sql;

  Localities(JdbcClient sql) {
    this.sql = sql;
  }

  public List<Locality> all() {
    return sql.sql("SELECT code, name, lat, lon FROM territory.commune_public ORDER BY name")
        .query((row, number) ->
            new Locality(
                row.getString("code"),
                row.getString("name"),
                new Point(row.getDouble("lat"), row.getDouble("lon"))))
        .list();
  }

  public Optional<Locality> find(String code) {
    return all().stream().filter(locality -> locality.code().equals(code)).findFirst();
  }
}
