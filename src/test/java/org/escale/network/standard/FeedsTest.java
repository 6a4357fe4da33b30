package org.escale.network.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.escale.network.standard.feed.ReadRow;
import org.escale.network.standard.feed.ReadRow.Outcome;
import org.escale.network.standard.feed.Reason;
import org.junit.jupiter.api.Test;

/** The feeds that exist, row by row: what enters, what waits, what is refused, and why. */
class FeedsTest {
  private static final Pattern SIMPLE_HOURS =
      Pattern.compile("[MTWFSPu][ouehraHS].*\\d\\d:\\d\\d.*|24/7|week .*");
  private static final Predicate<String> READABLE = SIMPLE_HOURS.asMatchPredicate();

  @Test
  void the_old_draft_enters_with_todays_words() {
    var reading = reading("places/places-a.json");
    assertThat(reading.rows()).hasSize(344);
    assertThat(reading.count(Outcome.COMPLETE) + reading.count(Outcome.DRAFT))
        .isGreaterThanOrEqualTo(340);
    assertThat(reading.rows())
        .as("a pivot of zeros identifies nothing")
        .allMatch(row -> row.missing().contains(Field.PIVOT));
    assertThat(reading.rows().stream().filter(row -> !row.missing().contains(Field.SERVICES)))
        .as("every old service has its word of today")
        .hasSize(344);
    assertThat(reading.rows().stream().filter(r -> r.place().has(Field.OPENING_HOURS)))
        .hasSize(309);
    assertThat(reading.notUnderstood()).isEmpty();
    var first = reading.rows().getFirst().place();
    assertThat(first.list(Field.PUBLICS))
        .containsExactly("Familles et/ou enfants", "Jeunes", "Seniors");
    assertThat(first.list(Field.SPECIAL_CARE))
        .containsExactly("Surdité", "Handicaps mentaux", "Illettrisme", "Déficience visuelle");
    assertThat(first.list(Field.SUPPORT_MODES)).containsExactly("Accompagnement individuel");
    assertThatEachValueConforms(reading);
  }

  @Test
  void a_week_in_28_columns_becomes_opening_hours() {
    var reading = reading("places/raw-ultra-num.json");
    assertThat(reading.rows()).hasSize(155);
    assertThat(reading.count(Outcome.REFUSED)).isZero();
    assertThat(reading.rows().stream().filter(r -> r.place().has(Field.OPENING_HOURS)).count())
        .isGreaterThan(25);
    assertThat(reading.rows().stream().filter(r -> r.place().has(Field.LATITUDE))).hasSize(155);
    assertThat(reading.reasons()).containsKeys(Reason.NOT_A_PHONE, Reason.FAR_FROM_ITS_NEIGHBOURS);
    assertThat(reading.notUnderstood()).contains("Contact : rôle").doesNotContain("Lundi", "Tag 1");
    assertThatEachValueConforms(reading);
  }

  @Test
  void a_surveys_prose_is_kept_as_words_and_its_numbers_get_their_zero_back() {
    var reading = reading("places/raw-epernay.json");
    assertThat(reading.rows()).hasSize(39);
    assertThat(reading.count(Outcome.REFUSED)).isZero();
    assertThat(reading.rows())
        .as("every row had hours, in words or not")
        .allMatch(row -> row.place().has(Field.OPENING_HOURS) || row.hoursNote() != null);
    assertThat(reading.rows().stream().filter(r -> r.place().text(Field.PHONE).startsWith("+33")))
        .hasSizeGreaterThan(34);
    assertThat(reading.rows().stream().filter(r -> r.place().has(Field.POSTCODE)).count())
        .isGreaterThanOrEqualTo(37);
    assertThat(reading.rows().getFirst().place().text(Field.LATITUDE)).isEqualTo("49.04334998");
    assertThat(reading.rows().getFirst().place().text(Field.COMMUNE)).isEqualTo("Épernay");
    assertThatEachValueConforms(reading);
  }

  @Test
  void a_bus_comes_in_odd_or_even_weeks_and_one_of_its_stops_is_in_the_wrong_place() {
    var reading = reading("tours/bus-france-services-charente.json");
    assertThat(reading.rows()).hasSize(12);
    assertThat(reading.rows().stream().map(row -> row.place().text(Field.OPENING_HOURS)))
        .allMatch(hours -> hours.startsWith("week 01-53/2 ") || hours.startsWith("week 02-52/2 "))
        .contains("week 01-53/2 Mo 09:30-12:30,13:30-15:30; PH off");
    assertThat(reading.rows())
        .allMatch(row -> row.place().text(Field.PIVOT).equals("40109226700020"));
    var doubtful = reading.doubtful().getFirst();
    assertThat(reading.doubtful()).hasSize(1);
    assertThat(reading.rows().get(doubtful.line() - 1).place().text(Field.COMMUNE))
        .isEqualTo("Valence");
    assertThatEachValueConforms(reading);
  }

  @Test
  void a_row_without_a_name_or_with_the_identifier_of_another_is_refused_and_the_rest_enters() {
    var reading =
        read(
            """
            id;nom;ville;cp;adresse;siret;maj;date_maj;services
            1;Médiathèque;Denain;59220;1 rue de Villars;43493312300029;x;2026-11-28;Accéder à du matériel
            1;Autre;Denain;59220;2 rue de Villars;43493312300029;x;2026-11-28;Accéder à du matériel
            3;;Denain;59220;3 rue de Villars;43493312300029;x;2026-11-28;Accéder à du matériel
            4;Maison;Denain;1400;4 rue de Villars;123;x;hier;Voler
            """);
    assertThat(reading.rows().stream().map(ReadRow::outcome))
        .containsExactly(Outcome.COMPLETE, Outcome.REFUSED, Outcome.REFUSED, Outcome.DRAFT);
    assertThat(reading.notUnderstood()).containsExactly("maj");
    var last = reading.rows().getLast();
    assertThat(last.line()).isEqualTo(5);
    assertThat(last.place().text(Field.POSTCODE)).isEqualTo("01400");
    assertThat(last.missing()).containsExactly(Field.PIVOT, Field.UPDATED, Field.SERVICES);
    assertThat(last.remarks().stream().map(r -> r.field() + " " + r.value() + " " + r.reason()))
        .contains(
            "pivot 123 NOT_A_PIVOT",
            "date_maj hier NOT_A_DATE",
            "services Voler NO_SUCH_VALUE",
            "code_postal 1400 LEADING_ZERO_PUT_BACK");
  }

  @Test
  void telephone_numbers_are_read_as_people_write_them() {
    assertThat(phone("03 27 00 00 00")).isEqualTo("+33327000000");
    assertThat(phone("+33 (0)3.27.00.00.00")).isEqualTo("+33327000000");
    assertThat(phone("0262 20-00-00")).isEqualTo("+262262200000");
    assertThat(phone("327000000")).isEqualTo("+33327000000");
    assertThat(phone("-262 2 62 20 00 00")).as("no sign of a number").isEmpty();
    assertThat(phone("3939")).as("the standard has no room for short numbers").isEmpty();
    assertThat(phone("contact@exemple.test")).isEmpty();
  }

  private static String phone(String written) {
    return read("nom;tel\nIci;" + written + "\n").rows().getFirst().place().text(Field.PHONE);
  }

  private static FeedFile read(String csv) {
    return FeedFile.read(csv.getBytes(UTF_8), READABLE);
  }

  /** The counts and reasons of every file are printed: they are what the issue asks to see. */
  private static FeedFile reading(String file) {
    var reading = FeedFile.read(SharedPlaces.file(file), READABLE);
    System.out.printf(
        "%s: %d rows: %d complete, %d drafts, %d refused; lacking %s; %s; %d columns not"
            + " understood%n",
        file,
        reading.rows().size(),
        reading.count(Outcome.COMPLETE),
        reading.count(Outcome.DRAFT),
        reading.count(Outcome.REFUSED),
        reading.lacking(),
        reading.reasons(),
        reading.notUnderstood().size());
    return reading;
  }

  /** What a row lacks it may lack; what it has keeps to the schema's own rules. */
  private static void assertThatEachValueConforms(FeedFile reading) {
    var schema = SchemaFile.read();
    var places = reading.rows().stream().map(ReadRow::place).toList();
    var rows = WrittenFile.csv(WrittenFile.csvOf(places));
    assertThat(schema.faults(rows)).allMatch(fault -> fault.startsWith("required "));
  }
}
