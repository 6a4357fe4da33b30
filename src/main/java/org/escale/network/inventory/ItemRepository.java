package org.escale.network.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code network.item}. */
@Repository
class ItemRepository {
  private static final String LISTED =
      """
      FROM network.item i
        LEFT JOIN network.place p ON p.id = i.place_id
        LEFT JOIN network.place f ON f.id = i.funded_place_id
        LEFT JOIN network.loan_item li ON li.item_id = i.id AND li.returned_on IS NULL
        LEFT JOIN network.loan l ON l.id = li.loan_id
      """;
  private static final String NAMED =
      "SELECT i.*, p.name AS place_name, f.name AS funded_place_name, l.id AS loan_id, l.holder AS"
          + " lent_to "
          + LISTED;
  private static final String FILTER =
      """
      WHERE (:category::text IS NULL OR i.category = :category) AND (:state::text IS NULL OR i.state = :state)
        AND (:place::uuid IS NULL OR i.place_id = :place OR i.funded_place_id = :place)
        AND (:special::text IS NULL OR :special = 'lent' AND l.id IS NOT NULL OR :special = 'free' AND l.id IS NULL
             OR :special = 'elsewhere' AND i.place_id <> i.funded_place_id)
        AND (:words::text IS NULL OR position(lower(unaccent(:words)) IN lower(unaccent(concat_ws(' ',
             i.label, i.maker, i.model, i.serial, i.tag, i.owner, i.funder, i.holder, l.holder, p.name)))) > 0)
      """;

  private final JdbcClient sql;

  ItemRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Set<UUID> placesWith(String category) {
    return sql.sql(
            """
            SELECT DISTINCT place_id FROM network.item
            WHERE category = :category AND place_id IS NOT NULL AND state IN ('good', 'worn')
            """)
        .param("category", category)
        .query(UUID.class)
        .set();
  }

  Optional<Item> find(UUID id) {
    return sql.sql("SELECT * FROM network.item WHERE id = :id")
        .param("id", id)
        .query(Item.class)
        .optional();
  }

  List<Item> all() {
    return sql.sql("SELECT * FROM network.item ORDER BY id").query(Item.class).list();
  }

  List<ListedItem> page(ItemFilter filter, int skip, int most) {
    return filtered(
            NAMED
                + FILTER
                + "ORDER BY lower(i.label), i.tag, i.serial, i.id OFFSET :skip LIMIT :most",
            filter)
        .param("skip", skip)
        .param("most", most)
        .query(ItemRepository::listed)
        .list();
  }

  Optional<ListedItem> listed(UUID id) {
    return sql.sql(NAMED + "WHERE i.id = :id")
        .param("id", id)
        .query(ItemRepository::listed)
        .optional();
  }

  int count(ItemFilter filter) {
    return filtered("SELECT count(*) " + LISTED + FILTER, filter).query(Integer.class).single();
  }

  private StatementSpec filtered(String statement, ItemFilter filter) {
    return sql.sql(statement)
        .param("category", given(filter.category()))
        .param("state", given(filter.state()))
        .param("place", filter.placeId())
        .param("special", given(filter.special()))
        .param("words", given(filter.words()));
  }

  private static @Nullable String given(@Nullable String asked) {
    return asked == null || asked.isBlank() ? null : asked.strip();
  }

  private static ListedItem listed(ResultSet row, int n) throws SQLException {
    return new ListedItem(
        new Item(
            row.getObject("id", UUID.class),
            row.getString("tag"),
            row.getString("category"),
            row.getString("label"),
            row.getString("maker"),
            row.getString("model"),
            row.getString("serial"),
            row.getString("owner"),
            row.getString("funder"),
            row.getString("holder"),
            row.getObject("place_id", UUID.class),
            row.getObject("funded_place_id", UUID.class),
            row.getObject("bought_on", LocalDate.class),
            row.getObject("price_cents", Long.class),
            row.getObject("warranty_until", LocalDate.class),
            row.getString("state"),
            row.getInt("version")),
        row.getString("place_name"),
        row.getString("funded_place_name"),
        row.getObject("loan_id", UUID.class),
        row.getString("lent_to"));
  }

  void add(Item item) {
    sql.sql(
            """
            INSERT INTO network.item (id, tag, category, label, maker, model, serial, owner, funder, holder, place_id,
              funded_place_id, bought_on, price_cents, warranty_until, state)
            VALUES (:id, :tag, :category, :label, :maker, :model, :serial, :owner, :funder, :holder, :placeId,
              :fundedPlaceId, :boughtOn, :priceCents, :warrantyUntil, :state)
            """)
        .paramSource(item)
        .update();
  }

  /** Whether it was still at that version; if not, nothing changes. */
  boolean change(Item item) {
    return sql.sql(
                """
                UPDATE network.item
                SET tag = :tag, category = :category, label = :label, maker = :maker, model = :model,
                    serial = :serial, owner = :owner, funder = :funder, holder = :holder, place_id = :placeId,
                    funded_place_id = :fundedPlaceId, bought_on = :boughtOn, price_cents = :priceCents,
                    warranty_until = :warrantyUntil, state = :state, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .paramSource(item)
            .update()
        == 1;
  }

  /** Our own places that are not closed, by commune and name. */
  List<Site> sites() {
    return sql.sql(
            """
            SELECT id, name, commune_name FROM network.place
            WHERE source IS NULL AND life <> 'closed' ORDER BY lower(commune_name), lower(name), id
            """)
        .query(Site.class)
        .list();
  }
}
