package org.escale.network.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.network.standard.feed.ReadRow;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StandardTest {
  @Test
  void the_fields_are_those_of_the_schema_in_its_order_with_its_rules() {
    var schema = SchemaFile.read();
    assertThat(schema.fields().stream().map(f -> f.path("name").asString()))
        .containsExactlyElementsOf(Arrays.stream(Field.values()).map(Field::wireName).toList());
    for (var field : Field.values()) {
      var rules = schema.field(field.wireName()).path("constraints");
      assertThat(field.required())
          .as(field.wireName())
          .isEqualTo(rules.path("required").asBoolean(false));
      field
          .pattern()
          .ifPresent(own ->
              assertThat("^" + own.pattern() + "$").isEqualTo(rules.path("pattern").asString()));
      assertThat(rules.has("pattern"))
          .as("a rule of " + field.wireName())
          .isEqualTo(
              field.pattern().isPresent()
                  || field.vocabulary().isPresent() && field != Field.TYPOLOGIES);
    }
    assertThat(schema.field("presentation_resume").path("constraints").path("maxLength").asInt())
        .isEqualTo(Field.LONGEST_SUMMARY);
  }

  @Test
  void the_vocabularies_are_the_schemas_letter_by_letter() {
    var schema = SchemaFile.read();
    for (var field : Field.values()) {
      if (field.vocabulary().isEmpty() || field == Field.TYPOLOGIES) continue;
      assertThat(field.vocabulary().get().words())
          .as(field.wireName())
          .containsExactlyElementsOf(schema.listed(field.wireName()));
    }
    var lists = JsonMapper.builder().build().readTree(SharedPlaces.file("places/enums.json"));
    assertThat(Vocabulary.TYPOLOGIES.words())
        .hasSize(92)
        .containsExactlyElementsOf(
            lists.path("typologies").valueStream().map(v -> v.asString()).toList());
  }

  /** The schema contradicts itself: its example of this value does not match its pattern. */
  @Test
  void the_label_of_la_poste_is_written_as_the_pattern_wants_it() {
    var schema = SchemaFile.read();
    assertThat(Vocabulary.LABELS.words()).contains("Étapes numériques(La Poste)");
    assertThat(schema.faults(List.of(place("formations_labels", "Étapes numériques(La Poste)"))))
        .isEmpty();
    assertThat(schema.faults(List.of(place("formations_labels", "Étapes numériques (La Poste)"))))
        .hasSize(1);
    assertThat(read("id,nom,formations_labels\n1,Ici,Étapes numériques (La Poste)\n").place())
        .extracting(p -> p.text(Field.LABELS))
        .as("the example's spelling is understood")
        .isEqualTo("Étapes numériques(La Poste)");
  }

  /** Our rules and the schema's say the same of good values and bad ones. */
  @Test
  void conformity_says_what_the_schemas_file_says() {
    var schema = SchemaFile.read();
    var tries =
        Map.of(
            "pivot", List.of("43493312300029", "W9G2000123", "12345678", "434 933 123 00029"),
            "code_postal", List.of("59220", "5922", "5922O"),
            "code_insee", List.of("59172", "2A004", "20004", "97411", "2C001"),
            "telephone", List.of("+33327000000", "+262262200000", "0327000000", "+32475000000"),
            "services",
                List.of(
                    "Accès internet et matériel informatique",
                    "Loisirs et créations numériques|Utilisation sécurisée du numérique",
                    "Accès internet",
                    "Loisirs et créations numériques;Utilisation sécurisée du numérique"),
            "frais_a_charge", List.of("Gratuit|Gratuit sous condition", "gratuit"),
            "itinerance", List.of("Itinérant|Fixe", "Mobile"),
            "date_maj", List.of("2026-11-28", "28/11/2026"),
            "latitude", List.of("50.33", "50,33"),
            "presentation_resume", List.of("x".repeat(280), "x".repeat(281)));
    tries.forEach((name, texts) -> {
      for (var text : texts) {
        var row = place(name, text);
        assertThat(Conformity.faults(standard(row)).isEmpty())
            .as(name + " = " + text)
            .isEqualTo(schema.faults(List.of(row)).isEmpty());
      }
      assertThat(texts.stream().map(t -> schema.faults(List.of(place(name, t))).isEmpty()))
          .as("both kinds of " + name)
          .contains(true, false);
    });
    for (var required :
        List.of("id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj")) {
      var row = place(required, "");
      assertThat(Conformity.faults(standard(row))).hasSize(1);
      assertThat(schema.faults(List.of(row))).hasSize(1);
    }
  }

  @Test
  void the_standards_own_example_comes_in_whole_and_goes_out_the_same() {
    var file = SharedPlaces.file("places/exemple-valide.csv");
    var row = read(new String(file, UTF_8));
    assertThat(row.outcome()).isEqualTo(ReadRow.Outcome.COMPLETE);
    assertThat(row.remarks()).isEmpty();
    assertThat(row.place().texts()).hasSize(Field.values().length);
    var original = WrittenFile.csv(file);
    assertThat(WrittenFile.csv(WrittenFile.csvOf(List.of(row.place())))).isEqualTo(original);
    assertThat(WrittenFile.json(WrittenFile.jsonOf(List.of(row.place())))).isEqualTo(original);
    assertThat(original.getFirst().keySet())
        .containsExactlyElementsOf(Arrays.stream(Field.values()).map(Field::wireName).toList());
    assertThat(SchemaFile.read().faults(original)).isEmpty();
  }

  private static ReadRow read(String csv) {
    return FeedFile.read(csv.getBytes(UTF_8), hours -> true).rows().getFirst();
  }

  private static Map<String, String> place(String name, String text) {
    var place = new LinkedHashMap<String, String>();
    place.put("id", "1");
    place.put("pivot", "43493312300029");
    place.put("nom", "Médiathèque");
    place.put("commune", "Denain");
    place.put("code_postal", "59220");
    place.put("adresse", "1 rue de Villars");
    place.put("date_maj", "2026-11-28");
    place.put(name, text);
    return place;
  }

  private static StandardPlace standard(Map<String, String> row) {
    var place = StandardPlace.draft();
    row.forEach((name, text) -> place.set(Field.of(name).orElseThrow(), text));
    return place.done();
  }
}
