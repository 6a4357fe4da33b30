package org.escale.planning;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which plans answer the same re-planning. */
@Repository
class TwoAnswersRepository {
  private final JdbcClient sql;

  TwoAnswersRepository(JdbcClient sql) {
    this.sql = sql;
  }

  void add(TwoAnswers answers) {
    sql.sql("INSERT INTO planning.two_answers VALUES (:fewest, :most)")
        .param("fewest", answers.fewestChanges())
        .param("most", answers.mostRecovered())
        .update();
  }

  /** The pair that a plan belongs to; empty for other plans. */
  Optional<TwoAnswers> with(UUID plan) {
    return sql.sql(
            """
            SELECT fewest_changes, most_recovered FROM planning.two_answers
            WHERE fewest_changes = :plan OR most_recovered = :plan
            """)
        .param("plan", plan)
        .query((row, n) ->
            new TwoAnswers(
                row.getObject("fewest_changes", UUID.class),
                row.getObject("most_recovered", UUID.class)))
        .optional();
  }
}
