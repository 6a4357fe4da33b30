package org.escale.hosting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the database says it is made of: our schemas, their tables and counters. */
record Catalog(Connection connection) {
  /**
   * The schemas that the migrations make. Whatever else an operator keeps in the database is not
   * ours to copy, to set aside or to drop.
   */
  static final List<String> SCHEMAS =
      List.of(
          "access",
          "agenda",
          "attendance",
          "calendar",
          "hosting",
          "network",
          "planning",
          "portal",
          "tabular",
          "territory");

  private static final String OURS = ours("");

  /**
   * Our schemas that are there.
   *
   * @param prefix what their names begin with while they are set aside; empty for those in place
   */
  List<String> schemas(String prefix) throws SQLException {
    return column("SELECT n.nspname FROM pg_namespace n WHERE " + ours(prefix) + " ORDER BY 1");
  }

  boolean holdsSchema(String name) throws SQLException {
    return !column("SELECT nspname FROM pg_namespace WHERE nspname = '" + name + "'").isEmpty();
  }

  private static String ours(String prefix) {
    return SCHEMAS.stream()
        .map(schema -> "'" + prefix + schema + "'")
        .collect(Collectors.joining(", ", "n.nspname IN (", ")"));
  }

  /**
   * The tables, each after those that it refers to. Two may refer to each other where one of the
   * references can be deferred: that one does not count.
   */
  List<String> tables() throws SQLException {
    var references = new LinkedHashMap<String, Set<String>>();
    for (var table :
        column(
            """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND
            """
                + OURS
                + " ORDER BY 1")) references.put(table, new LinkedHashSet<>());
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT format('%I.%I', n.nspname, c.relname), format('%I.%I', m.nspname, d.relname)
                FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_class d ON d.oid = k.confrelid JOIN pg_namespace m ON m.oid = d.relnamespace
                WHERE k.contype = 'f' AND k.conrelid <> k.confrelid AND NOT k.condeferrable
                """)) {
      while (rows.next()) {
        var referring = references.get(rows.getString(1));
        if (referring != null) referring.add(rows.getString(2));
      }
    }
    return sorted(references);
  }

  /** The columns that hold data; computed ones do not. */
  List<String> columns(String table) throws SQLException {
    return column(
        """
        SELECT quote_ident(attname) FROM pg_attribute
        WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        ORDER BY attnum
        """
            .formatted(table));
  }

  /** The counters and where each stands; null for one that has not counted yet. */
  List<BackupManifest.Sequence> sequences() throws SQLException {
    var found = new ArrayList<BackupManifest.Sequence>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT format('%I.%I', n.nspname, s.sequencename), s.last_value
                FROM pg_sequences s JOIN pg_namespace n ON n.nspname = s.schemaname WHERE
                """
                    + OURS
                    + " ORDER BY 1")) {
      while (rows.next())
        found.add(new BackupManifest.Sequence(rows.getString(1), rows.getObject(2, Long.class)));
    }
    return found;
  }

  private List<String> column(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) found.add(rows.getString(1));
    }
    return found;
  }

  private static List<String> sorted(Map<String, Set<String>> references) {
    var sorted = new LinkedHashSet<String>();
    while (sorted.size() < references.size()) {
      var before = sorted.size();
      references.forEach((table, known) -> {
        if (sorted.containsAll(known)) sorted.add(table);
      });
      if (sorted.size() == before)
        throw new IllegalStateException("tables that refer to each other: " + references.keySet());
    }
    return List.copyOf(sorted);
  }
}
