package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.escale.access.Permission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates hold no words, no script, no style, and ask for rights that exist. */
class TemplatesTest {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("<(?:[^<>\"']|\"[^\"]*\"|'[^']*')+>", Pattern.DOTALL);
  private static final Pattern INLINED =
      Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\\p{L}");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile(
          "\\s(alt|title|placeholder|aria-label|aria-description|label|summary)=\"[^\"]*\\p{L}");
  private static final Pattern SPOKEN_LITERAL =
      Pattern.compile("(?s)\\sth:(text|utext|title|alt|placeholder|attr|aria-label)=\"([^\"]*)\"");

  /** A quoted text, and whether it is only what a code is compared with. */
  private static final Pattern LITERAL = Pattern.compile("([=!]=\\s*)?'([^']*)'");

  private static final Pattern SENTENCE =
      Pattern.compile("^\\s*\\p{Lu}\\p{Ll}|\\p{L}\\s+\\p{L}|^\\s+\\p{L}+|\\p{L}+\\s+$");
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\"[^>]*></script>");

  /** What the authority writes in Markdown; whatever markup stands in it is escaped. */
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "th:with=\"html=\\$\\{@markdown\\.html\\([a-zA-Z.()]+,"
              + " ([a-z]+|'[a-z]{2}')\\)}\"\\s+th:utext=\"\\$\\{html}\"");

  /** {@code session} and its like are Thymeleaf's own: a page that sets one cannot be shown. */
  private static final Pattern RESERVED_NAME =
      Pattern.compile(
          "\\sth:(with|each|object)=\"[^\"]*\\b(session|param|application|execInfo)\\b\\s*[=:,][^=]");

  private static final Pattern RIGHT = Pattern.compile("'([A-Z]+_[A-Z]+)'");

  static List<Path> templates() {
    return ProjectFiles.below(ProjectFiles.RESOURCES.resolve("templates"), ".html");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void all_words_come_from_the_message_bundles(Path template) {
    var html = COMMENT.matcher(ProjectFiles.text(template)).replaceAll("");
    var spoken = INLINED.matcher(TAG.matcher(html).replaceAll(" ")).replaceAll(" ");
    assertThat(spoken.replaceAll("&\\w+;", "")).doesNotContainPattern(WORD);
    assertThat(html).doesNotContainPattern(SPOKEN_ATTRIBUTE);
    for (var expression : SPOKEN_LITERAL.matcher(html).results().toList()) {
      for (var literal : LITERAL.matcher(expression.group(2)).results().toList()) {
        if (literal.group(1) != null) continue;
        assertThat(literal.group(2)).as(expression.group()).doesNotContainPattern(SENTENCE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void the_content_policy_finds_nothing_to_refuse(Path template) {
    assertThat(COMMENT.matcher(ProjectFiles.text(template)).replaceAll(""))
        .doesNotContainPattern("(?i)\\s(th:)?style\\s*=")
        .doesNotContainPattern("(?i)<style")
        .doesNotContainPattern("(?i)\\s(th:)?on[a-z]+\\s*=")
        .doesNotContainPattern("(?i)javascript:")
        .doesNotContainPattern(
            "(?i)<script(?![^>]*\\ssrc)(?![^>]*\\sth:src)(?![^>]*application/ld\\+json)");
  }

  /** Data for search engines is written by the program as JSON without angle brackets. */
  @ParameterizedTest
  @MethodSource("templates")
  void what_people_typed_is_never_taken_for_markup(Path template) {
    var withoutData = DATA.matcher(ProjectFiles.text(template)).replaceAll("");
    assertThat(MARKDOWN.matcher(withoutData).replaceAll(""))
        .doesNotContain("th:utext")
        .doesNotContain("[(");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void no_variable_takes_a_name_that_thymeleaf_keeps_for_itself(Path template) {
    assertThat(ProjectFiles.text(template)).doesNotContainPattern(RESERVED_NAME);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_right_that_a_template_asks_for_exists(Path template) {
    var rights = List.of(Permission.values()).stream().map(Enum::name).toList();
    for (var asked :
        Pattern.compile("sec:authorize=\"([^\"]*)\"")
            .matcher(ProjectFiles.text(template))
            .results()
            .toList()) {
      assertThat(RIGHT.matcher(asked.group(1)).results().map(right -> right.group(1)))
          .isSubsetOf(rights);
    }
  }
}
