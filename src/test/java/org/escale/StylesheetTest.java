package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A browser forgives everything in a stylesheet: a brace left open makes all that follows part of
 * the last block, and the pages merely look wrong.
 */
class StylesheetTest {
  /** As the workspace reads them; the public's pages read the first alone. */
  private static final List<String> SHEETS = List.of("portal.css", "escale.css");

  private static final Pattern PIECE = Pattern.compile("/\\*(.*?)\\*/|[{}]", Pattern.DOTALL);

  @ParameterizedTest
  @FieldSource("SHEETS")
  void each_block_is_closed_before_the_next_part_begins(String sheet) {
    var styles = read(sheet);
    var depth = 0;
    for (var piece : PIECE.matcher(styles).results().toList()) {
      switch (piece.group()) {
        case "{" -> depth++;
        case "}" -> depth--;
        default -> {
          if (begins(styles, piece))
            assertThat(depth).as("open braces before %s", piece.group()).isZero();
        }
      }
    }
    assertThat(depth).as("open braces at the end").isZero();
  }

  @Test
  void each_part_is_there_once() {
    var parts = new ArrayList<String>();
    for (var sheet : SHEETS) {
      var styles = read(sheet);
      for (var piece : PIECE.matcher(styles).results().toList()) {
        if (piece.group(1) != null && begins(styles, piece)) parts.add(piece.group(1).strip());
      }
    }
    assertThat(parts).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("SHEETS")
  void a_paper_that_is_not_the_usual_one_is_asked_for_by_name(String sheet) {
    assertThat(read(sheet)).doesNotContainPattern("@page\\s*\\{");
  }

  @Test
  void the_sheet_of_the_public_asks_nothing_of_the_workspaces_light_base() {
    assertThat(read("portal.css")).doesNotContain("--pico").doesNotContain("@import");
  }

  private static String read(String sheet) {
    return ProjectFiles.text(ProjectFiles.RESOURCES.resolve("static/css").resolve(sheet));
  }

  private static boolean begins(String styles, MatchResult piece) {
    return piece.start() == 0 || styles.charAt(piece.start() - 1) == '\n';
  }
}
