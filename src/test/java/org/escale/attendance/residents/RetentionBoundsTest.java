package org.escale.attendance.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class RetentionBoundsTest {
  @Autowired Retentions retentions;
  @Autowired JdbcClient sql;

  @Test
  void a_time_out_of_its_bounds_is_refused_by_the_database_too() {
    assertThatThrownBy(() -> retentions.change(Map.of(Retention.ASIDE, 25)))
        .isInstanceOf(IllegalArgumentException.class);
    for (var kind : Retention.values()) {
      retentions.change(Map.of(kind, kind.most()));
      assertThatThrownBy(() ->
              sql.sql("UPDATE attendance.retention SET months = :most + 1 WHERE kind = :kind")
                  .param("most", kind.most())
                  .param("kind", kind.code())
                  .update())
          .as(kind.code())
          .hasMessageContaining("retention_within_bounds");
    }
    assertThat(retentions.months(Retention.ASIDE)).isEqualTo(24);
  }
}
