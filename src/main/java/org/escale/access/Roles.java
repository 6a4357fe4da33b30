package org.escale.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.escale.hosting.Preparation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The roles and what each allows. They are rows, brought in line with {@code reference/roles.json}
 * whenever the program starts: a new release may bring a permission, and doing it twice changes
 * nothing.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Roles implements Preparation {
  private final JdbcClient sql;
  private final JsonMapper json;
  private final Resource reference;

  Roles(
      JdbcClient sql,
      JsonMapper json,
      @Value("classpath:reference/roles.json") Resource reference) {
    this.sql = sql;
    this.json = json;
    this.reference = reference;
  }

  /** In the order of the role table. */
  public List<Role> all() {
    return sql.sql(
            """
            SELECT code, of_one_commune,
                   ARRAY(SELECT permission FROM access.role_permission WHERE role_code = code) AS permissions
            FROM access.role ORDER BY position
            """)
        .query((row, n) ->
            new Role(
                row.getString("code"),
                row.getBoolean("of_one_commune"),
                known((String[]) row.getArray("permissions").getArray())))
        .list();
  }

  @Override
  @Transactional
  public void prepare() {
    try (var in = reference.getInputStream()) {
      var roles = List.of(json.readValue(in, Role[].class));
      for (var role : roles) load(role, roles.indexOf(role) + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(Role role, int position) {
    sql.sql(
            """
            INSERT INTO access.role (code, position, of_one_commune) VALUES (:code, :position, :ofOneCommune)
            ON CONFLICT (code) DO UPDATE
            SET position = EXCLUDED.position, of_one_commune = EXCLUDED.of_one_commune
            """)
        .param("code", role.code())
        .param("position", position)
        .param("ofOneCommune", role.ofOneCommune())
        .update();
    var permissions = role.permissions().stream().map(Enum::name).toArray(String[]::new);
    sql.sql(
            """
            DELETE FROM access.role_permission WHERE role_code = :code AND permission <> ALL (:permissions::text[])
            """)
        .param("code", role.code())
        .param("permissions", permissions)
        .update();
    sql.sql(
            """
            INSERT INTO access.role_permission (role_code, permission) SELECT :code, unnest(:permissions::text[])
            ON CONFLICT DO NOTHING
            """)
        .param("code", role.code())
        .param("permissions", permissions)
        .update();
  }

  /** A permission that only a newer program on the same database knows is left out. */
  static Set<Permission> known(String[] permissions) {
    var wanted = Set.of(permissions);
    var known = EnumSet.noneOf(Permission.class);
    Arrays.stream(Permission.values()).filter(p -> wanted.contains(p.name())).forEach(known::add);
    return known;
  }
}
