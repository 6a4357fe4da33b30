package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Modulith does not see SQL. Each module's SQL names its own schema, or what another module
 * publishes as a {@code *_public} view.
 */
class SqlBoundariesTest {
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern SQL =
      Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|TRUNCATE|LOCK|COPY|FROM|JOIN|MERGE)\\b");

  private static final Path MIGRATIONS = ProjectFiles.RESOURCES.resolve("db/migration");

  @Test
  void sql_stays_in_its_modules_schema() {
    var schemas = schemas();
    var table = Pattern.compile("\\b(" + String.join("|", schemas) + ")\\.([a-z_0-9]+)");
    var trespasses = new ArrayList<String>();
    var seen = 0;
    for (var file : ProjectFiles.below(ProjectFiles.JAVA, ".java")) {
      var module = ProjectFiles.JAVA.relativize(file).getName(0).toString();
      for (var sql : LITERAL.matcher(ProjectFiles.text(file)).results().toList()) {
        if (!SQL.matcher(sql.group()).find()) continue;
        for (var named : table.matcher(sql.group()).results().toList()) {
          seen++;
          var own = named.group(1).equals(module);
          if (!own && !named.group(2).endsWith("_public")) {
            trespasses.add(file + ": " + named.group());
          }
        }
      }
    }
    assertThat(trespasses).isEmpty();
    assertThat(seen).as("tables named in SQL").isPositive();
  }

  @Test
  void each_schema_belongs_to_the_module_of_its_name() {
    assertThat(schemas())
        .isNotEmpty()
        .allSatisfy(schema -> assertThat(ProjectFiles.JAVA.resolve(schema)).isDirectory());
  }

  /** The history is one line; a later migration may touch its own module's schema only. */
  @Test
  void each_migration_makes_and_changes_tables_of_its_own_module() {
    var statement =
        Pattern.compile(
            "(?m)^\\s*(?:CREATE|ALTER|DROP|INSERT INTO|UPDATE|DELETE FROM)\\s+"
                + "(?:(?:UNIQUE )?(?:TABLE|VIEW|INDEX \\w+ ON|OR REPLACE VIEW)\\s+)?"
                + "(?:IF (?:NOT )?EXISTS )?([a-z_]+)\\.[a-z_]+");
    for (var file : ProjectFiles.below(MIGRATIONS, ".sql")) {
      var module = file.getFileName().toString().replaceAll("^V\\d+__([a-z]+)_.*$", "$1");
      assertThat(
              statement
                  .matcher(ProjectFiles.text(file))
                  .results()
                  .map(found -> found.group(1))
                  .collect(Collectors.toSet()))
          .as(file.toString())
          .isSubsetOf(module);
    }
  }

  private static Set<String> schemas() {
    var created = Pattern.compile("CREATE SCHEMA (?:IF NOT EXISTS )?(\\w+)");
    return ProjectFiles.below(MIGRATIONS, ".sql").stream()
        .map(ProjectFiles::text)
        .flatMap(sql -> created.matcher(sql).results())
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
