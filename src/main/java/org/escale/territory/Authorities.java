package org.escale.territory;

import java.time.ZoneId;
import org.escale.access.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one authority of this database. */
@Service
public class Authorities {
  private final JdbcClient sql;
  private final AuditLog audit;

  Authorities(JdbcClient sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  public Authority get() {
    return sql.sql("SELECT * FROM territory.authority")
        .query((row, n) ->
            new Authority(
                row.getString("name"),
                ZoneId.of(row.getString("zone_id")),
                row.getString("school_zone"),
                row.getString("contact"),
                row.getString("tile_url"),
                row.getString("tile_attribution"),
                row.getBoolean("demonstration")))
        .optional()
        .orElse(Authority.UNNAMED);
  }

  /** Says who the authority is and how its maps are drawn. */
  @Transactional
  public void describe(Authority authority) {
    var before = get();
    if (authority.equals(before)) return;
    sql.sql(
            """
            INSERT INTO territory.authority
              (name, zone_id, school_zone, contact, tile_url, tile_attribution, demonstration)
            VALUES (:name, :zone, :schoolZone, :contact, :tileUrl, :tileAttribution, :demonstration)
            ON CONFLICT (only_one) DO UPDATE SET
              name = EXCLUDED.name, zone_id = EXCLUDED.zone_id, school_zone = EXCLUDED.school_zone,
              contact = EXCLUDED.contact, tile_url = EXCLUDED.tile_url,
              tile_attribution = EXCLUDED.tile_attribution, demonstration = EXCLUDED.demonstration
            """)
        .param("name", authority.name())
        .param("zone", authority.zone().getId())
        .param("schoolZone", authority.schoolZone())
        .param("contact", authority.contact())
        .param("tileUrl", authority.tileUrl())
        .param("tileAttribution", authority.tileAttribution())
        .param("demonstration", authority.demonstration())
        .update();
    audit.record("authority.describe", authority.name(), before, authority);
  }
}
