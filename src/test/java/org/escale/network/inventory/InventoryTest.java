package org.escale.network.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.escale.EscaleTest;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.FileImport;
import org.escale.territory.CommuneImport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class InventoryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  /** The usual pool has one thread for two cores. */
  private static final Executor THREADS = Thread::startVirtualThread;

  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired Items items;
  @Autowired Loans loans;
  @Autowired ItemSheet sheet;

  @Autowired
  @Qualifier("itemFile")
  FileImport itemFile;

  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  private Place here;
  private Place there;

  @BeforeEach
  void sites() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
    here = NetworkWorld.draft("Espace d’ici");
    there = NetworkWorld.draft("Espace de là-bas");
    places.add(here);
    places.add(there);
  }

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
  void items_are_lent_together_and_come_back_some_at_a_time() {
    var ids = three();
    var loan =
        loans.lend(new NewLoan("Commune d’Oisy", "maire", there.id(), DAY, DAY.plusDays(9), ids));
    assertThat(loan.items()).isEqualTo(3);
    assertThat(items.get(ids.getFirst()).placeId()).isEqualTo(there.id());
    assertThatThrownBy(() -> lend(DAY.plusDays(1), ids.getFirst()))
        .isInstanceOf(ItemRefusal.LentAlready.class);
    loans.giveBack(loan.id(), DAY.plusDays(3), Map.of(ids.getFirst(), "broken"));
    assertThat(loans.get(loan.id()).out()).isEqualTo(2);
    assertThat(items.get(ids.getFirst()).state()).isEqualTo("broken");
    assertThat(items.get(ids.getFirst()).placeId()).as("in reserve").isNull();
    assertThat(lend(DAY.plusDays(3), ids.getFirst()).running()).as("on the day it came").isTrue();
    loans.giveBack(loan.id(), DAY.plusDays(4), Map.of(ids.get(1), "good", ids.get(2), "worn"));
    assertThat(loans.get(loan.id()).running()).isFalse();
    assertThat(loans.ofItem(ids.getFirst())).hasSize(2);
  }

  @Test
  void a_loan_without_items_or_with_days_out_of_order_is_refused() {
    var ids = three();
    assertThatThrownBy(
            () -> loans.lend(new NewLoan("Commune", "maire", null, DAY, null, List.of())))
        .isInstanceOf(ItemRefusal.ImpossibleLoan.class);
    assertThatThrownBy(
            () -> loans.lend(new NewLoan("Commune", "maire", null, DAY, DAY.minusDays(1), ids)))
        .isInstanceOf(ItemRefusal.ImpossibleLoan.class);
    var loan = lend(DAY, ids.getFirst());
    assertThatThrownBy(
            () -> loans.giveBack(loan.id(), DAY.minusDays(1), Map.of(ids.getFirst(), "good")))
        .isInstanceOf(ItemRefusal.ImpossibleLoan.class);
  }

  /** Two lend the same item at once: the second waits, then loses, and lends nothing. */
  @Test
  void of_two_who_lend_an_item_at_once_the_second_loses() throws Exception {
    var ids = three();
    var lent = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var first =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(status -> {
                  lend(DAY, ids.get(1));
                  lent.countDown();
                  try {
                    assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }),
            THREADS);
    assertThat(lent.await(20, TimeUnit.SECONDS)).isTrue();
    var second =
        CompletableFuture.runAsync(
            () -> loans.lend(new NewLoan("École", "direction", null, DAY, null, ids)), THREADS);
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!someoneWaits()) {
      assertThat(System.nanoTime()).as("the second waits in time").isLessThan(end);
      Thread.sleep(20);
    }
    goOn.countDown();
    first.get(20, TimeUnit.SECONDS);
    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ItemRefusal.LentAlready.class);
    assertThat(loans.all()).hasSize(1);
  }

  @Test
  void the_database_itself_keeps_an_item_from_two_loans() {
    var ids = three();
    lend(DAY, ids.getFirst());
    var other = lend(DAY, ids.get(1));
    assertThatThrownBy(() ->
            sql.sql(
                    """
                    INSERT INTO network.loan_item (loan_id, item_id, lent_on, state_out)
                    VALUES (:loan, :item, :day, 'good')
                    """)
                .param("loan", other.id())
                .param("item", ids.getFirst())
                .param("day", DAY)
                .update())
        .hasMessageContaining("one_loan_at_a_time");
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

  private Loan lend(LocalDate day, UUID item) {
    return loans.lend(new NewLoan("Commune de Denain", "maire", null, day, null, List.of(item)));
  }

  private List<UUID> three() {
    return List.of("I-1", "I-2", "I-3").stream()
        .map(tag -> {
          var item = item(tag, "Fabrique", "M1", "s-" + tag);
          items.add(item);
          return item.id();
        })
        .toList();
  }

  private int elsewhere() {
    return items.count(new ItemFilter(null, null, null, null, "elsewhere"));
  }

  private boolean someoneWaits() {
    return sql.sql(
            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND"
                + " wait_event_type = 'Lock')")
        .query(Boolean.class)
        .single();
  }

  private static Item item(String tag, String maker, String model, @Nullable String serial) {
    return new Item(
        UUID.randomUUID(),
        tag,
        "laptop",
        "Portable inventé",
        maker,
        model,
        serial,
        "Agglomération inventée",
        null,
        null,
        null,
        null,
        DAY,
        124_990L,
        DAY.plusYears(3),
        "good",
        0);
  }

  private static Item funded(String tag, UUID site) {
    return new Item(
        UUID.randomUUID(),
        tag,
        "tablet",
        "Tablette inventée",
        null,
        null,
        null,
        "Agglomération inventée",
        "Région inventée",
        null,
        null,
        site,
        DAY,
        null,
        null,
        "good",
        0);
  }
}
