package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A browser forgives everything in a stylesheet: a brace left open makes all that follows part of
 * the last block, and the pages merely look wrong.
 */
class StylesheetTest {
  private static final String STYLES =
      ProjectFiles.text(ProjectFiles.RESOURCES.resolve("static/css/escale.css"));
  private static final Pattern PIECE = Pattern.compile("/\\*(.*?)\\*/|[{}]", Pattern.DOTALL);

  @Test
  void each_block_is_closed_before_the_next_part_begins() {
    var depth = 0;
    for (var piece : PIECE.matcher(STYLES).results().toList()) {
      switch (piece.group()) {
        case "{" -> depth++;
        case "}" -> depth--;
        default -> {
          var begins = piece.start() == 0 || STYLES.charAt(piece.start() - 1) == '\n';
          if (begins) assertThat(depth).as("open braces before %s", piece.group()).isZero();
        }
      }
    }
    assertThat(depth).as("open braces at the end").isZero();
  }

  @Test
  void each_part_is_there_once() {
    var parts = new ArrayList<String>();
    for (var piece : PIECE.matcher(STYLES).results().toList()) {
      var begins = piece.start() == 0 || STYLES.charAt(piece.start() - 1) == '\n';
      if (piece.group(1) != null && begins) parts.add(piece.group(1).strip());
    }
    assertThat(parts).hasSizeGreaterThan(5).doesNotHaveDuplicates();
  }

  @Test
  void a_paper_that_is_not_the_usual_one_is_asked_for_by_name() {
    assertThat(STYLES).doesNotContainPattern("@page\\s*\\{");
  }
}
