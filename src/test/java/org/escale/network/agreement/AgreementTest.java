package org.escale.network.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.escale.EscaleTest;
import org.escale.network.NetworkWorld;
import org.escale.network.PlaceLife;
import org.escale.network.PlaceRefusal;
import org.escale.network.Places;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class AgreementTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  /** The usual pool has one thread for two cores. */
  private static final Executor THREADS = Thread::startVirtualThread;

  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired Agreements agreements;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  private UUID space;

  @BeforeEach
  void plannedSpace() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
    var place = NetworkWorld.draft("Espace inventé");
    places.add(place);
    space = place.id();
  }

  @Test
  void a_space_opens_when_the_last_clause_is_agreed_and_not_before() {
    for (var clause : Clause.ALL) {
      assertThatThrownBy(this::open).isInstanceOf(PlaceRefusal.AgreementMissing.class);
      assertThat(places.get(space).life()).isEqualTo(PlaceLife.PLANNED);
      agreements.change(space, before -> before.with(clause, DAY));
    }
    assertThat(agreements.of(space).missing()).isEmpty();
    open();
    assertThat(places.get(space).life()).isEqualTo(PlaceLife.OPEN);
  }

  @Test
  void a_clause_is_not_taken_away_from_under_an_open_space() {
    agreeOnAll();
    open();
    for (var clause : Clause.ALL) {
      assertThatThrownBy(() -> agreements.change(space, before -> before.with(clause, null)))
          .isInstanceOf(AgreementRefusal.KeepsOpen.class);
    }
    assertThat(agreements.of(space).complete()).isTrue();
    agreements.change(space, before -> before.with(Clause.INSURANCE, DAY.plusYears(1)));
    places.turn(space, PlaceLife.SUSPENDED, today(), null);
    agreements.change(space, before -> before.with(Clause.INSURANCE, null));
    assertThat(agreements.of(space).missing()).containsExactly(Clause.INSURANCE);
  }

  /** The rule is the database's: it holds for whoever writes, by whatever way. */
  @Test
  void the_database_itself_keeps_the_rule() {
    var open = "UPDATE network.place SET life = 'open' WHERE id = :id";
    assertThatThrownBy(() -> sql.sql(open).param("id", space).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("open_school_space_has_its_agreement");
    agreeOnAll();
    assertThat(sql.sql(open).param("id", space).update()).isOne();
    for (var column :
        new String[] {
          "premises_on",
          "equipment_loan_on",
          "out_of_school_on",
          "school_council_on",
          "insurance_on",
          "reimbursement_on"
        }) {
      assertThatThrownBy(
              () -> sql.sql("UPDATE network.agreement SET " + column + " = NULL").update())
          .as(column)
          .hasMessageContaining("open_school_space_has_its_agreement");
    }
    assertThatThrownBy(() -> sql.sql("DELETE FROM network.agreement").update())
        .hasMessageContaining("open_school_space_has_its_agreement");
    assertThat(sql.sql("DELETE FROM network.place WHERE id = :id").param("id", space).update())
        .as("a place goes with its agreement")
        .isOne();
  }

  /** One takes a clause away while the other opens the space: the second waits, then loses. */
  @Test
  void of_two_at_once_the_one_that_opens_loses_when_it_comes_second() throws Exception {
    agreeOnAll();
    var opening =
        second(
            () -> agreements.change(space, before -> before.with(Clause.INSURANCE, null)),
            this::open);
    assertThatThrownBy(() -> opening.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(PlaceRefusal.AgreementMissing.class);
    assertThat(places.get(space).life()).isEqualTo(PlaceLife.PLANNED);
  }

  @Test
  void of_two_at_once_the_one_that_takes_away_loses_when_it_comes_second() throws Exception {
    agreeOnAll();
    var taking =
        second(
            this::open,
            () -> agreements.change(space, before -> before.with(Clause.INSURANCE, null)));
    assertThatThrownBy(() -> taking.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(AgreementRefusal.KeepsOpen.class);
    assertThat(places.get(space).life()).isEqualTo(PlaceLife.OPEN);
    assertThat(agreements.of(space).complete()).isTrue();
  }

  @Test
  void two_who_agree_on_two_clauses_at_once_both_stand() throws Exception {
    var other =
        second(
            () -> agreements.change(space, before -> before.with(Clause.PREMISES, DAY)),
            () -> agreements.change(space, before -> before.with(Clause.INSURANCE, DAY)));
    other.get(20, TimeUnit.SECONDS);
    assertThat(agreements.of(space).missing())
        .doesNotContain(Clause.PREMISES, Clause.INSURANCE)
        .hasSize(4);
  }

  @Test
  void only_a_space_in_a_school_has_an_agreement() {
    var library = NetworkWorld.library();
    places.add(library);
    assertThatThrownBy(
            () -> agreements.change(library.id(), before -> before.with(Clause.PREMISES, DAY)))
        .isInstanceOf(AgreementRefusal.NotNeeded.class);
  }

  @Test
  void documents_are_known_by_what_they_are() {
    assertThat(Document.of("a.pdf", "%PDF-1.7".getBytes(UTF_8))).isPresent();
    assertThat(Document.of("a.pdf", "<html>".getBytes(UTF_8))).isEmpty();
    assertThat(Document.of("a.pdf", new byte[0])).isEmpty();
    assertThat(Document.of("a.zip", new byte[] {'P', 'K', 3, 4})).isEmpty();
    assertThat(Document.of("a.odt", new byte[] {'P', 'K', 3, 4})).isPresent();
    assertThat(Document.of("a.pdf", new byte[Document.LARGEST + 1])).isEmpty();
    assertThat(
            Document.of("C:\\dir\\a\";\r\n.pdf", "%PDF".getBytes(UTF_8)).orElseThrow().fileName())
        .isEqualTo("a____.pdf");
  }

  /** Does the first and holds its transaction open until the second is seen to wait for it. */
  private CompletableFuture<Void> second(Runnable first, Runnable second) throws Exception {
    var begun = new CountDownLatch(1);
    var waiting = new CountDownLatch(1);
    var one =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(status -> {
                  first.run();
                  begun.countDown();
                  try {
                    assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }),
            THREADS);
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    var two = CompletableFuture.runAsync(second, THREADS);
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!someoneWaits()) {
      assertThat(System.nanoTime()).as("the second waits in time").isLessThan(end);
      assertThat(two).as("the second waits").isNotDone();
      Thread.sleep(20);
    }
    waiting.countDown();
    one.get(20, TimeUnit.SECONDS);
    return two;
  }

  private boolean someoneWaits() {
    return sql.sql(
            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND"
                + " wait_event_type = 'Lock')")
        .query(Boolean.class)
        .single();
  }

  private void agreeOnAll() {
    for (var clause : Clause.ALL) {
      agreements.change(space, before -> before.with(clause, DAY));
    }
  }

  private void open() {
    places.turn(space, PlaceLife.OPEN, today(), null);
  }

  private LocalDate today() {
    return places.life(space).getFirst().since();
  }
}
