package org.escale.attendance.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The values of the national activity model are neither refused nor invented. */
class NationalValueTest {
  /** The model's own lists, where a checkout of the reference data lies beside the project. */
  private static final Path REFERENCE = Path.of("../shared/data/places/enums.json");

  private static final Map<String, List<? extends NationalValue>> LISTS =
      Map.of(
          "TypeActivite", List.of(ActivityKind.values()),
          "Genre", List.of(Gender.values()),
          "TrancheAge", List.of(AgeBand.values()),
          "StatutSocial", List.of(SocialStatus.values()),
          "Thematique", List.of(Theme.values()),
          "Materiel", List.of(Equipment.values()),
          "Autonomie", List.of(Autonomy.values()),
          "StructureDeRedirection", List.of(Orientation.values()),
          "NiveauAtelier", List.of(WorkshopLevel.values()),
          "TypeLieu", List.of(PlaceKind.values()));

  @Test
  void our_lists_are_those_of_the_model_in_its_order() throws Exception {
    assumeTrue(
        Files.exists(REFERENCE),
        REFERENCE + " is not here: the values are not compared with the model");
    var model = JsonMapper.shared().readTree(Files.readString(REFERENCE)).get("coop_enums");
    assertThat(LISTS)
        .allSatisfy((name, values) ->
            assertThat(values)
                .extracting(NationalValue::code)
                .containsExactlyElementsOf(
                    model.get(name).valueStream().map(node -> node.stringValue()).toList()));
  }

  @Test
  void a_value_is_found_by_the_code_that_the_model_gives_it_and_by_no_other() {
    for (var theme : Theme.values()) {
      assertThat(NationalValue.find(Theme.class, theme.code())).contains(theme);
      assertThat(NationalValue.find(Theme.class, theme.name())).isEmpty();
    }
  }

  @Test
  void no_two_answers_of_a_question_are_the_same() {
    for (var question : Question.values()) {
      assertThat(question.answers()).extracting(NationalValue::code).doesNotHaveDuplicates();
    }
    assertThat(Arrays.stream(Question.values()).map(Question::code)).doesNotHaveDuplicates();
  }
}
