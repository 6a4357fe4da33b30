package org.escale.network.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.escale.EscaleTest;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.FileImport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Equipment as it is recorded, one by one and by a table. */
@EscaleTest
class ItemsTest extends AtTwoSites {
  @Autowired ItemSheet sheet;

  @Autowired
  @Qualifier("itemFile")
  FileImport itemFile;

  @Test
  void a_serial_number_is_one_items_within_a_maker_and_model() {
    items.add(item("I-1", "Fabrique", "M1", "s-1"));
    items.add(item("I-2", "Fabrique", "M2", "s-1"));
    assertThatThrownBy(() -> items.add(item("I-3", "FABRIQUE", "m1", "S-1")))
        .isInstanceOf(ItemRefusal.SerialTaken.class);
    assertThatThrownBy(() -> items.add(item("I-1", "Autre", "M1", "s-9")))
        .isInstanceOf(ItemRefusal.TagTaken.class);
    items.add(item("I-4", "Fabrique", "M1", null));
    items.add(item("I-5", "Fabrique", "M1", null));
    assertThat(items.count(ItemFilter.ALL)).isEqualTo(4);
  }

  @Test
  void who_changes_what_somebody_else_has_changed_is_told() {
    var item = item("I-1", "Fabrique", "M1", "s-1");
    items.add(item);
    var read = items.get(item.id());
    items.change(read.moved(here.id(), "worn"));
    assertThatThrownBy(() -> items.change(read.moved(there.id(), "good")))
        .isInstanceOf(ItemRefusal.ChangedMeanwhile.class);
    assertThat(items.get(item.id()).placeId()).isEqualTo(here.id());
  }

  @Test
  void funded_equipment_that_is_recorded_elsewhere_is_pointed_out() {
    var item = funded("I-1", here.id());
    items.add(item);
    assertThat(elsewhere()).isZero();
    items.change(items.get(item.id()).moved(here.id(), "good"));
    assertThat(elsewhere()).isZero();
    items.change(items.get(item.id()).moved(there.id(), "good"));
    assertThat(elsewhere()).isOne();
  }

  @Test
  void our_own_export_comes_in_again_and_changes_nothing() {
    var item = funded("I-1", here.id());
    items.add(item);
    items.add(item("I-2", "Fabrique", "M1", "=s-2"));
    for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      var csv = CsvWriter.write(sheet.of(items.page(ItemFilter.ALL, 0, 10), language));
      assertThat(taken(csv)).as(new String(csv, UTF_8)).containsExactly(0L, 0L, 2L);
    }
    assertThat(items.get(item.id()).version()).isZero();
  }

  @Test
  void a_table_of_equipment_enters_all_or_nothing() {
    var csv =
        """
        numéro d'inventaire;type;désignation;propriétaire;fabricant;modèle;numéro de série;prix;lieu;acheté le;état
        I-1;ordinateur portable;Portable 1;Agglomération;Fabrique;M1;s-1;1 249,90;Espace d'ici;1/9/2026;bon
        I-2;tablette;Tablette;Agglomération;;;;;;;usé
        """;
    assertThat(taken(csv.getBytes(UTF_8))).containsExactly(2L, 0L, 0L);
    assertThat(taken(csv.getBytes(UTF_8))).containsExactly(0L, 0L, 2L);
    var laptop = items.page(new ItemFilter("portable", null, null, null, null), 0, 9).getFirst();
    assertThat(laptop.item().priceCents()).isEqualTo(124_990);
    assertThat(laptop.item().placeId()).isEqualTo(here.id());
    assertThat(taken(csv.replace(";usé", ";en panne").getBytes(UTF_8))).containsExactly(0L, 1L, 1L);
    var wrong =
        """
        numéro d'inventaire;type;désignation;propriétaire;prix;lieu
        I-9;ordinateur portable;Portable;Agglomération;cher;Nulle part
        ;fusée;Fusée;Agglomération;;
        I-9;tablette;Tablette;Agglomération;;
        """;
    var report = itemFile.take().apply(wrong.getBytes(UTF_8), "wrong.csv");
    assertThat(report.problems())
        .extracting(problem -> problem.line() + " " + problem.column())
        .containsExactly(
            "2 lieu", "2 prix", "3 type", "3 numéro d'inventaire", "4 numéro d'inventaire");
    assertThat(items.count(ItemFilter.ALL)).isEqualTo(2);
  }

  private List<Object> taken(byte[] csv) {
    var report = itemFile.take().apply(csv, "materiel.csv");
    assertThat(report.problems()).isEmpty();
    return List.of(Objects.requireNonNull(Objects.requireNonNull(report.done()).getArguments()));
  }

  private int elsewhere() {
    return items.count(new ItemFilter(null, null, null, null, "elsewhere"));
  }
}
