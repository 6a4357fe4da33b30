package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A block left open hides all that follows from the screen, and no browser says so. */
class StylesheetsTest {
  static List<Path> stylesheets() {
    return ProjectFiles.below(ProjectFiles.RESOURCES, ".css");
  }

  @ParameterizedTest
  @MethodSource("stylesheets")
  void every_block_is_closed_before_the_next_section_begins(Path stylesheet) {
    long open = 0;
    var leftOpen = new ArrayList<String>();
    for (var line : ProjectFiles.text(stylesheet).lines().toList()) {
      if (line.startsWith("/*") && open != 0) leftOpen.add(line);
      open += count(line, '{') - count(line, '}');
    }
    assertThat(leftOpen).as("sections that begin inside a block").isEmpty();
    assertThat(open).as("blocks left open at the end").isZero();
  }

  private static long count(String line, char brace) {
    return line.chars().filter(any -> any == brace).count();
  }
}
