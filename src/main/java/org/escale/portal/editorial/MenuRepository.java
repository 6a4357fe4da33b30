package org.escale.portal.editorial;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the menu. */
@Repository
class MenuRepository {
  private final JdbcClient sql;

  MenuRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /** Until the transaction ends nobody else changes the order. */
  void hold() {
    sql.sql("LOCK TABLE portal.menu_entry IN SHARE ROW EXCLUSIVE MODE").update();
  }

  /** The pages in their order, drafts too. */
  List<Text> pages() {
    return sql.sql(
            """
            SELECT text.* FROM portal.menu_entry entry JOIN portal.text ON text.id = entry.text_id
            ORDER BY entry.position
            """)
        .query(TextRepository::text)
        .list();
  }

  void write(List<UUID> pages) {
    sql.sql("DELETE FROM portal.menu_entry").update();
    for (int n = 0; n < pages.size(); n++) {
      sql.sql("INSERT INTO portal.menu_entry (text_id, position) VALUES (:page, :position)")
          .param("page", pages.get(n))
          .param("position", n + 1)
          .update();
    }
  }
}
