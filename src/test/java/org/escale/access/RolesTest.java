package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class RolesTest {
  @Autowired Roles roles;
  @Autowired JdbcClient sql;

  @Test
  void there_are_seven_roles_and_the_administrator_may_do_everything() {
    assertThat(roles.all())
        .extracting(Role::code)
        .containsExactly(
            "administrator",
            "manager",
            "animateur",
            "commune-agent",
            "elected",
            "funder",
            "finance");
    assertThat(roles.all().getFirst().permissions()).containsExactly(Permission.values());
  }

  @Test
  void elected_members_and_funders_only_read() {
    assertThat(roles.all())
        .filteredOn(role -> role.code().equals("elected") || role.code().equals("funder"))
        .allSatisfy(role ->
            assertThat(role.permissions())
                .allSatisfy(permission -> assertThat(permission.name()).endsWith("_READ")));
  }

  @Test
  void preparing_again_brings_back_what_is_missing_and_takes_away_what_is_too_much() {
    var before = roles.all();
    sql.sql("DELETE FROM access.role_permission WHERE role_code = 'manager'").update();
    sql.sql("INSERT INTO access.role_permission VALUES ('finance', 'ACCOUNT_ADMINISTER')").update();
    assertThat(roles.all()).isNotEqualTo(before);
    roles.prepare();
    roles.prepare();
    assertThat(roles.all()).isEqualTo(before);
  }
}
