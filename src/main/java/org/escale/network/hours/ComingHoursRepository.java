package org.escale.network.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComingHoursRepository {
  private final JdbcClient sql;

  ComingHoursRepository(JdbcClient sql) {
    this.sql = sql;
  }

  List<ComingHours> of(UUID placeId) {
    return sql.sql("SELECT * FROM network.coming_hours WHERE place_id = :place ORDER BY from_day")
        .param("place", placeId)
        .query(ComingHours.class)
        .list();
  }

  /** Whose day has come, in the order in which they hold. */
  List<ComingHours> due(LocalDate today) {
    return sql.sql("SELECT * FROM network.coming_hours WHERE from_day <= :today ORDER BY from_day")
        .param("today", today)
        .query(ComingHours.class)
        .list();
  }

  void put(ComingHours hours) {
    sql.sql(
            """
            INSERT INTO network.coming_hours (place_id, from_day, opening_hours)
            VALUES (:placeId, :fromDay, :openingHours)
            ON CONFLICT (place_id, from_day) DO UPDATE SET opening_hours = EXCLUDED.opening_hours
            """)
        .paramSource(hours)
        .update();
  }

  boolean remove(UUID placeId, LocalDate fromDay) {
    return sql.sql("DELETE FROM network.coming_hours WHERE place_id = :place AND from_day = :from")
            .param("place", placeId)
            .param("from", fromDay)
            .update()
        == 1;
  }
}
