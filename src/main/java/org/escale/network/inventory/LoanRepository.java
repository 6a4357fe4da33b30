package org.escale.network.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code network.loan} and of what was lent. */
@Repository
class LoanRepository {
  private static final String LOAN =
      """
      SELECT l.id, l.number, l.holder, l.signed_by, l.place_id, p.name AS place_name, l.lent_on, l.due_on,
             (SELECT count(*) FROM network.loan_item i WHERE i.loan_id = l.id) AS items,
             (SELECT count(*) FROM network.loan_item i WHERE i.loan_id = l.id AND i.returned_on IS NULL) AS out
      FROM network.loan l LEFT JOIN network.place p ON p.id = l.place_id
      """;
  private static final String LENT =
      """
      SELECT li.loan_id, l.number AS loan_number, l.holder, i.id AS item_id, i.label, i.tag, i.maker, i.model,
             i.serial, i.price_cents, li.lent_on, li.state_out, li.returned_on, li.state_back
      FROM network.loan_item li JOIN network.loan l ON l.id = li.loan_id JOIN network.item i ON i.id = li.item_id
      """;

  private final JdbcClient sql;

  LoanRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Loan> find(UUID id) {
    return sql.sql(LOAN + "WHERE l.id = :id").param("id", id).query(Loan.class).optional();
  }

  /** Those that run first, then the latest. */
  List<Loan> all() {
    return sql.sql("SELECT * FROM (" + LOAN + ") loan ORDER BY out = 0, number DESC")
        .query(Loan.class)
        .list();
  }

  List<LentItem> items(UUID loanId) {
    return sql.sql(LENT + "WHERE li.loan_id = :loan ORDER BY lower(i.label), i.tag, i.serial, i.id")
        .param("loan", loanId)
        .query(LentItem.class)
        .list();
  }

  /** The loans that an item has been in, the latest first. */
  List<LentItem> ofItem(UUID itemId) {
    return sql.sql(LENT + "WHERE li.item_id = :item ORDER BY li.lent_on DESC, l.number DESC")
        .param("item", itemId)
        .query(LentItem.class)
        .list();
  }

  void add(UUID id, NewLoan loan) {
    sql.sql(
            """
            INSERT INTO network.loan (id, holder, signed_by, place_id, lent_on, due_on)
            VALUES (:id, :holder, :signedBy, :place, :lentOn, :dueOn)
            """)
        .param("id", id)
        .param("holder", loan.holder())
        .param("signedBy", loan.signedBy())
        .param("place", loan.placeId())
        .param("lentOn", loan.lentOn())
        .param("dueOn", loan.dueOn())
        .update();
  }

  void add(UUID loanId, LocalDate lentOn, Item item) {
    sql.sql(
            """
            INSERT INTO network.loan_item (loan_id, item_id, lent_on, state_out)
            VALUES (:loan, :item, :lentOn, :state)
            """)
        .param("loan", loanId)
        .param("item", item.id())
        .param("lentOn", lentOn)
        .param("state", item.state())
        .update();
  }

  /** Whether it was out by that loan. */
  boolean giveBack(UUID loanId, UUID itemId, LocalDate day, String state) {
    return sql.sql(
                """
                UPDATE network.loan_item SET returned_on = :day, state_back = :state
                WHERE loan_id = :loan AND item_id = :item AND returned_on IS NULL
                """)
            .param("loan", loanId)
            .param("item", itemId)
            .param("day", day)
            .param("state", state)
            .update()
        == 1;
  }
}
