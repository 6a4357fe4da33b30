package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the audit log can hold has words of its own: nobody reads "season.close-day". */
class AuditWordsTest {
  /** "noun.verb", in a file that writes to the audit log. */
  private static final Pattern ACTION =
      Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

  @Test
  void every_action_of_the_audit_log_is_said_in_words() throws Exception {
    var actions = new TreeSet<String>();
    for (var file : ProjectFiles.below(ProjectFiles.JAVA, ".java")) {
      var text = ProjectFiles.text(file);
      if (!text.contains("audit.record")) continue;
      ACTION.matcher(text).results().map(found -> "audit." + found.group(1)).forEach(actions::add);
    }
    assertThat(actions).hasSizeGreaterThan(30);
    var words = new Properties();
    for (var bundle : MessagesTest.bundles()) {
      words.load(new StringReader(ProjectFiles.text(bundle)));
    }
    assertThat(words.keySet()).containsAll(actions);
  }
}
