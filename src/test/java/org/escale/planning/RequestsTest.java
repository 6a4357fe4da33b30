package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.planning.RequestRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class RequestsTest {
  private static final Wish MORNING = new Wish(LocalDate.of(2026, 12, 1), Slot.AM);
  private static final Wish EVEN_LATER = new Wish(LocalDate.of(2026, 12, 16), Slot.AM);
  private static final Wish LATER = new Wish(LocalDate.of(2026, 12, 15), Slot.PM);

  @Autowired JdbcClient sql;
  @Autowired Requests requests;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
  }

  static NewRequest request(String commune, @Nullable String stop, List<Wish> wishes) {
    return new NewRequest(
        null,
        "École du Canal",
        CommissionerKind.SCHOOL,
        null,
        null,
        commune,
        stop,
        "Découvrir internet",
        "pupils",
        null,
        24,
        true,
        3,
        wishes);
  }

  private String shown(UUID id) {
    return requests.get(id).proposal();
  }

  private Request submitted() {
    return requests.submit(request("59172", "59172-1", List.of(MORNING))).request();
  }

  @Test
  void a_request_gets_the_next_reference_and_only_its_secret_follows_it() {
    var first = requests.submit(request("59172", null, List.of(MORNING)));
    var second = requests.submit(request("59446", null, List.of(MORNING)));
    assertThat(second.request().reference()).isGreaterThan(first.request().reference());
    assertThat(requests.followed(first.followSecret())).contains(first.request());
    assertThat(requests.followed("autre")).isEmpty();
    assertThat(sql.sql("SELECT follow_hash FROM planning.request").query(String.class).list())
        .doesNotContain(first.followSecret());
  }

  @Test
  void a_request_for_nowhere_or_never_is_refused() {
    assertRefused(request("99999", null, List.of(MORNING)), Reason.UNKNOWN_COMMUNE);
    assertRefused(request("59172", "59446-1", List.of(MORNING)), Reason.STOP_ELSEWHERE);
    assertRefused(request("59172", null, List.of()), Reason.NO_DATE);
    assertThat(requests.all()).isEmpty();
  }

  private void assertRefused(NewRequest request, Reason reason) {
    assertThatThrownBy(() -> requests.submit(request))
        .isInstanceOfSatisfying(
            RequestRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void a_larger_group_never_outweighs_a_higher_priority() {
    var request = submitted();
    assertThat(request.weight()).isEqualTo(64);
    requests.prioritise(request.id(), 4);
    assertThat(requests.get(request.id()).weight()).isEqualTo(84);
  }

  @Test
  void accepted_proposals_take_the_place_of_the_wishes() {
    var id = submitted().id();
    requests.counter(id, List.of(LATER, MORNING), "Le matin est pris.");
    assertThat(requests.get(id).status()).isEqualTo(RequestStatus.COUNTERED);
    assertThat(requests.get(id).proposals()).containsExactly(LATER);
    requests.acceptProposal(id, shown(id));
    assertThat(requests.get(id).status()).isEqualTo(RequestStatus.RETAINED);
    assertThat(requests.get(id).wishes()).containsExactly(LATER);
    assertThat(requests.get(id).proposals()).isEmpty();
  }

  @Test
  void what_was_wished_for_first_is_kept_through_every_agreement() {
    var id = submitted().id();
    assertThat(requests.get(id).firstWishes()).isEmpty();
    for (var agreed : List.of(LATER, EVEN_LATER, MORNING)) {
      requests.counter(id, List.of(agreed), null);
      requests.acceptProposal(id, shown(id));
      assertThat(requests.get(id).wishes()).containsExactly(agreed);
      assertThat(requests.get(id).firstWishes()).containsExactly(MORNING);
    }
  }

  @Test
  void the_audit_log_tells_the_dates_before_and_after() {
    var id = submitted().id();
    requests.counter(id, List.of(LATER), null);
    requests.acceptProposal(id, shown(id));
    assertThat(told("request.counter", "before")).isEqualTo("[\"2026-12-01 AM\"] []");
    assertThat(told("request.counter", "after"))
        .isEqualTo("[\"2026-12-01 AM\"] [\"2026-12-15 PM\"]");
    assertThat(told("request.accept-proposal", "before"))
        .isEqualTo("[\"2026-12-01 AM\"] [\"2026-12-15 PM\"]");
    assertThat(told("request.accept-proposal", "after")).isEqualTo("[\"2026-12-15 PM\"] []");
  }

  private String told(String action, String when) {
    return sql.sql(
            """
            SELECT concat_ws(' ', %1$s -> 'wishes', %1$s -> 'proposals') FROM access.audit_entry WHERE action = :action
            """
                .formatted(when))
        .param("action", action)
        .query(String.class)
        .single();
  }

  @Test
  void refused_proposals_leave_the_request_as_it_was() {
    var id = submitted().id();
    requests.counter(id, List.of(LATER), null);
    requests.refuseProposal(id);
    assertThat(requests.get(id).status()).isEqualTo(RequestStatus.SUBMITTED);
    assertThat(requests.get(id).wishes()).containsExactly(MORNING);
    assertThatThrownBy(() -> requests.acceptProposal(id, shown(id)))
        .isInstanceOf(RequestRefused.class);
  }

  @Test
  void an_author_never_accepts_dates_that_were_proposed_after_the_page_was_read() throws Exception {
    var id = submitted().id();
    requests.counter(id, List.of(LATER), null);
    var read = shown(id);
    try (var author = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            requests.counter(id, List.of(EVEN_LATER), null);
            var crossing = author.submit(() -> requests.acceptProposal(id, read));
            assertThat(crossing).failsWithin(Duration.ofMillis(300)); // it waits
            return crossing;
          });
      assertThatThrownBy(second::get)
          .cause()
          .isInstanceOfSatisfying(
              RequestRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.PROPOSAL_CHANGED));
    }
    assertThat(requests.get(id).status()).isEqualTo(RequestStatus.COUNTERED);
    assertThat(requests.get(id).wishes()).containsExactly(MORNING);
    requests.acceptProposal(id, shown(id));
    assertThat(requests.get(id).wishes()).containsExactly(EVEN_LATER);
  }

  @Test
  void of_two_requests_that_take_a_reference_at_once_the_second_is_refused() throws Exception {
    try (var rival = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            requests.submit(called("E1"));
            var crossing = rival.submit(() -> requests.submit(called("E1")));
            assertThat(crossing).failsWithin(Duration.ofMillis(300)); // it waits
            return crossing;
          });
      assertThatThrownBy(second::get)
          .cause()
          .isInstanceOfSatisfying(
              RequestRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.REFERENCE_TAKEN));
    }
    assertThat(requests.all()).hasSize(1);
  }

  @Test
  void a_reference_that_a_file_has_taken_is_given_to_nobody_else() {
    var first = submitted().reference();
    var next = "D%04d".formatted(Integer.parseInt(first.substring(1)) + 1);
    requests.submit(called(next));
    assertThat(submitted().reference()).isGreaterThan(next);
  }

  private static NewRequest called(String reference) {
    var plain = request("59172", null, List.of(MORNING));
    return new NewRequest(
        reference,
        plain.commissioner(),
        plain.kind(),
        null,
        null,
        plain.communeCode(),
        null,
        plain.title(),
        plain.audience(),
        null,
        plain.expected(),
        plain.specific(),
        plain.priority(),
        plain.wishes());
  }

  @Test
  void of_a_decision_and_a_withdrawal_that_cross_the_first_wins() throws Exception {
    var id = submitted().id();
    try (var author = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            requests.decline(id, "Plus de place.");
            var crossing = author.submit(() -> requests.withdraw(id));
            assertThat(crossing).failsWithin(Duration.ofMillis(300)); // it waits
            return crossing;
          });
      assertThatThrownBy(second::get).hasRootCauseInstanceOf(RequestRefused.class);
    }
    assertThat(requests.get(id).status()).isEqualTo(RequestStatus.DECLINED);
  }

  @Test
  void every_decision_is_in_the_audit_log() {
    var id = submitted().id();
    requests.retain(id, "Avec plaisir.");
    requests.withdraw(id);
    assertThat(
            sql.sql("SELECT action FROM access.audit_entry ORDER BY id").query(String.class).list())
        .containsExactly("request.submit", "request.retain", "request.withdraw");
  }
}
