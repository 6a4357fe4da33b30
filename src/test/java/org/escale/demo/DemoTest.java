package org.escale.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.escale.EscaleTest;
import org.escale.agenda.Session;
import org.escale.agenda.Sessions;
import org.escale.territory.Communes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class DemoTest {
  @Autowired Demo demo;
  @Autowired Communes communes;
  @Autowired Sessions sessions;
  @Autowired JdbcClient sql;

  @Test
  void the_demonstration_has_two_seasons_behind_it_at_the_scale_of_the_reference_territory() {
    demo.load();

    assertThat(communes.all()).hasSize(39);
    var behind =
        sessions.between(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 7, 31)).stream()
            .filter(session -> session.cancelledAt() == null)
            .toList();
    assertThat(behind.stream().map(Session::communeCode).distinct()).hasSize(39);
    assertThat(
            sql.sql(
                    """
                    SELECT sum(visit.headcount) FROM attendance.visit_public visit
                    JOIN agenda.session_public session ON session.id = visit.session_id
                    WHERE session.day < DATE '2026-08-01'
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(Demo.PAST_VISITORS);
    assertThat(sessions.between(LocalDate.of(2026, 11, 25), LocalDate.of(2027, 7, 3)))
        .hasSizeGreaterThan(150);
  }
}
