package org.escale.territory;

import java.time.Duration;
import java.time.ZoneId;
import org.escale.access.AuditLog;
import org.escale.hosting.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one authority of this database. Every page names it, so it is held in memory: what this
 * program writes is seen at once, what another program writes within {@link #HELD}.
 */
@Service
public class Authorities {
  private static final Duration HELD = Duration.ofSeconds(10);

  private final JdbcClient sql;
  private final AuditLog audit;
  private final Writes writes;
  private volatile @Nullable Known known;

  private record Known(Authority authority, long writes, long readAt) {}

  Authorities(JdbcClient sql, AuditLog audit, Writes writes) {
    this.sql = sql;
    this.audit = audit;
    this.writes = writes;
  }

  public Authority get() {
    // what a transaction sees may never be committed
    if (TransactionSynchronizationManager.isActualTransactionActive()) return read();
    var held = known;
    var count = writes.count();
    var now = System.nanoTime();
    if (held != null && held.writes == count && now - held.readAt < HELD.toNanos()) {
      return held.authority;
    }
    var authority = read();
    known = new Known(authority, count, now);
    return authority;
  }

  private Authority read() {
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
