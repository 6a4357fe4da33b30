package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names types and tables that are there, and leaves no table out. */
class GlossaryTest {
  private static final String GLOSSARY = ProjectFiles.text(Path.of("docs/glossary.md"));

  /** {@code planning.Request}, {@code access.pass.Passes}: a type behind its packages. */
  private static final Pattern TYPE = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)`");

  private static final Pattern TABLE = Pattern.compile("`([a-z]+\\.[a-z_0-9]+)`");
  private static final Pattern CREATED = Pattern.compile("CREATE TABLE ([a-z]+\\.[a-z_]+)");

  @Test
  void every_type_exists() {
    var files =
        ProjectFiles.below(ProjectFiles.JAVA, ".java").stream()
            .map(file -> file.toString().replace('\\', '/'))
            .toList();
    var types = TYPE.matcher(GLOSSARY).results().map(found -> found.group(1)).toList();
    assertThat(types).hasSizeGreaterThan(80);
    assertThat(types)
        .allSatisfy(type ->
            assertThat(files).anyMatch(file -> file.endsWith(type.replace('.', '/') + ".java")));
  }

  @Test
  void every_table_is_there_and_every_column_named_belongs_to_one() {
    var tables = tables();
    var shortNames =
        tables.stream()
            .map(table -> table.substring(table.indexOf('.') + 1))
            .collect(Collectors.toSet());
    for (var named : TABLE.matcher(GLOSSARY).results().map(found -> found.group(1)).toList()) {
      var first = named.substring(0, named.indexOf('.'));
      assertThat(tables.contains(named) || column(named, first, shortNames.contains(first)))
          .as(named)
          .isTrue();
    }
  }

  /** Only the sign-ins that the framework keeps need no word. */
  @Test
  void no_table_is_without_its_term() {
    var unnamed = List.of("access.http_session", "access.http_session_attributes");
    assertThat(tables())
        .filteredOn(table -> !unnamed.contains(table))
        .allSatisfy(table -> assertThat(GLOSSARY).contains("`" + table + "`"));
  }

  private static boolean column(String named, String table, boolean known) {
    if (!known) return false;
    var column = named.substring(named.indexOf('.') + 1);
    return ProjectFiles.below(ProjectFiles.RESOURCES.resolve("db/migration"), ".sql").stream()
        .map(ProjectFiles::text)
        .anyMatch(sql ->
            sql.contains("." + table + " ADD COLUMN " + column + " ")
                || Pattern.compile(
                        "CREATE TABLE [a-z]+\\." + table + " \\((.*?)\\n\\);", Pattern.DOTALL)
                    .matcher(sql)
                    .results()
                    .anyMatch(found -> found.group(1).contains("  " + column + " ")));
  }

  private static List<String> tables() {
    return ProjectFiles.below(ProjectFiles.RESOURCES.resolve("db/migration"), ".sql").stream()
        .map(ProjectFiles::text)
        .flatMap(sql -> CREATED.matcher(sql).results().map(found -> found.group(1)))
        .toList();
  }
}
