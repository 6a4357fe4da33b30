package org.escale.portal.counters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files of the directory came in, and what became of them. */
@Repository
class CounterImportRepository {
  private final JdbcClient sql;

  CounterImportRepository(JdbcClient sql) {
    this.sql = sql;
  }

  void note(String fileName, String by, Instant now, CounterCounts counts) {
    sql.sql(
            """
            INSERT INTO portal.counter_import (file_name, data_of, imported_by, imported_at, added, changed, unchanged,
              retired, refused)
            VALUES (:fileName, :dataOf, :by, :now, :added, :changed, :unchanged, :retired, :refused)
            """)
        .param("fileName", fileName)
        .param("dataOf", counts.dataOf())
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("added", counts.added())
        .param("changed", counts.changed())
        .param("unchanged", counts.unchanged())
        .param("retired", counts.retired())
        .param("refused", counts.refused())
        .update();
  }

  Optional<CounterImported> last() {
    return sql.sql("SELECT * FROM portal.counter_import ORDER BY id DESC LIMIT 1")
        .query((row, n) ->
            new CounterImported(
                row.getString("file_name"),
                row.getObject("data_of", LocalDate.class),
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant()))
        .optional();
  }
}
