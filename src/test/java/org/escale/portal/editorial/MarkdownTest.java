package org.escale.portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an author types, as the page that it becomes. */
@EscaleTest
class MarkdownTest {
  @Autowired Markdown markdown;

  @Test
  void markup_in_a_text_is_shown_as_it_was_typed() {
    var html =
        markdown.html(
            """
            <script>alert(1)</script> <img src=x onerror=alert(1)>

            <div onclick="alert(1)">Bonjour</div>

            [un piège](javascript:alert(1)) [un autre](JaVaScRiPt&colon;alert(1))
            [data](data:text/html,x) <javascript:alert(1)> [a](//exemple.fr)
            [mairie](https://exemple.fr) [écrire](mailto:a@exemple.fr) [bus](/bus "le bus")
            """,
            "fr");
    assertThat(html)
        .doesNotContain("<script", "<img", "<div", "href=\"javascript", "href=\"Java")
        .doesNotContain("href=\"data", "href=\"//")
        .contains("&lt;script&gt;", "un piège", "un autre")
        .contains("<a href=\"https://exemple.fr\">mairie</a>")
        .contains("href=\"mailto:a@exemple.fr\"")
        .contains("<a href=\"/bus\" title=\"le bus\">bus</a>");
  }

  @Test
  void headings_follow_the_title_of_the_page_and_skip_none() {
    assertThat(markdown.html("# A\n\n### B\n\n#### C\n\n## D\n\n# E\n", "fr"))
        .containsSubsequence("<h2>A</h2>", "<h3>B</h3>", "<h4>C</h4>", "<h3>D</h3>", "<h2>E</h2>");
  }

  @Test
  void a_table_scrolls_in_itself_and_says_what_its_columns_are() {
    assertThat(markdown.html("| a | b |\n|---|---|\n| 1 | <b> |\n", "en"))
        .contains("role=\"region\"", "aria-label=\"Table\"", "<th scope=\"col\">a</th>")
        .contains("<td>&lt;b&gt;</td>");
  }
}
