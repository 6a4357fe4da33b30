package org.escale.attendance.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.escale.attendance.activity.DetailsRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EscaleTest
class VisitDetailsTest {
  private static final UUID DEVICE = UUID.fromString("01890000-0000-7000-8000-000000000001");

  @Autowired VisitDetails details;
  @Autowired Visits visits;
  @Autowired TestSessions world;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private UUID session;

  @BeforeEach
  void a_session() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, LocalDate.now(clock), "PM", "59172");
  }

  @Test
  void what_was_told_last_holds_in_whatever_order_it_arrives() {
    var told = new ArrayList<ToldDetails>();
    var visit = visit(1);
    for (var seq = 1; seq <= 6; seq++) {
      told.add(told(visit, seq < 4 ? 1 : 2, seq % 3, "{\"minutes\":%d}".formatted(seq)));
    }
    var dice = new Random(6);
    for (var round = 0; round < 20; round++) {
      Collections.shuffle(told, dice);
      sql.sql("DELETE FROM attendance.visit_detail").update();
      told.forEach(
          one -> details.write(one.visit(), one.device(), one.epoch(), one.seq(), one.details()));
      assertThat(minutes(visit)).isEqualTo(5); // of epoch 2, which begins anew with seq 1
      sql.sql("DELETE FROM attendance.visit_detail").update();
      details.writeAll(told);
      details.writeAll(told.subList(0, 3));
      assertThat(minutes(visit)).isEqualTo(5);
    }
  }

  @Test
  void a_groups_counts_are_kept_as_counts_each_total_at_most_the_headcount() {
    var group = visit(24);
    var fits =
        "{\"counts\":{\"gender\":{\"feminin\":13,\"masculin\":11},\"age\":{\"moins_de_douze\":22}}}";
    details.write(group, DEVICE, 1, 1, json(fits));
    var tooMany = "{\"counts\":{\"gender\":{\"feminin\":13,\"masculin\":12}}}";
    assertThatThrownBy(() -> details.write(group, DEVICE, 1, 2, json(tooMany)))
        .isInstanceOfSatisfying(
            DetailsRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOTALS_EXCEED));
    assertThat(
            sql.sql("SELECT by_gender ->> 'feminin' FROM attendance.visit_detail")
                .query(String.class)
                .single())
        .isEqualTo("13");
  }

  @Test
  void the_database_itself_keeps_counts_within_the_headcount() {
    var group = visit(3);
    details.write(group, DEVICE, 1, 1, json("{}"));
    for (var column : List.of("by_gender", "by_age", "by_status")) {
      assertThatThrownBy(() -> set(column, "{\"non_communique\":4}", group))
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("counts_within_the_headcount");
      assertThatThrownBy(() -> set(column, "{\"a\":5,\"b\":-3}", group))
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("counts_are_of_people");
      set(column, "{\"non_communique\":3}", group);
    }
    assertThatThrownBy(
            () -> sql.sql("UPDATE attendance.visit_detail SET visit_id = uuidv7()").update())
        .hasMessageContaining("detail");
  }

  @Test
  void one_that_is_refused_does_not_keep_the_others_of_its_batch_from_being_kept() {
    var person = visit(1);
    var outcomes =
        details.writeAll(
            List.of(
                told(person, 1, 1, "{\"age\":\"soixante_dix_plus\",\"first\":true}"),
                told(person, 1, 2, "{\"age\":\"vieux\"}"),
                told(UUID.randomUUID(), 1, 3, "{}"),
                told(visit(2), 1, 4, "{\"counts\":{\"status\":{\"retraite\":3}}}"),
                told(visit(2), 1, 5, "{\"themes\":[\"email\",\"sante\",\"email\"],\"later\":1}")));
    assertThat(outcomes)
        .containsExactly(
            Optional.empty(),
            Optional.of(Reason.UNREADABLE),
            Optional.of(Reason.NOT_A_COUNT),
            Optional.of(Reason.TOTALS_EXCEED),
            Optional.empty());
    assertThat(
            sql.sql(
                    "SELECT by_age::text || first_visit FROM attendance.visit_detail WHERE visit_id"
                        + " = :id")
                .param("id", person)
                .query(String.class)
                .single())
        .isEqualTo("{\"soixante_dix_plus\": 1}true");
    assertThat(
            sql.sql("SELECT count(*) FROM attendance.visit_detail WHERE themes = '{email,sante}'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whatever_is_no_detail_of_the_protocol_is_unreadable() {
    for (var told :
        List.of(
            "[]",
            "\"age\"",
            "{\"first\":\"yes\"}",
            "{\"age\":3}",
            "{\"themes\":\"email\"}",
            "{\"themes\":[1]}",
            "{\"minutes\":0}",
            "{\"minutes\":1441}",
            "{\"minutes\":12.5}",
            "{\"counts\":3}",
            "{\"counts\":{\"age\":[]}}",
            "{\"counts\":{\"age\":{\"moins_de_douze\":-1}}}",
            "{\"counts\":{\"gender\":{\"moins_de_douze\":1}}}",
            "{\"place\":[\"domicile\"]}")) {
      assertThat(VisitDetails.refusal(10, json(told))).as(told).contains(Reason.UNREADABLE);
    }
    assertThat(VisitDetails.refusal(1, json("{\"age\":null,\"counts\":null,\"mood\":\"good\"}")))
        .isEmpty();
    var most = "{\"counts\":{\"gender\":{\"feminin\":2147483647,\"masculin\":2147483647}}}";
    assertThat(VisitDetails.refusal(10, json(most))).contains(Reason.TOTALS_EXCEED);
  }

  private void set(String column, String counts, UUID visit) {
    sql.sql(
            "UPDATE attendance.visit_detail SET %s = :counts::jsonb WHERE visit_id = :visit"
                .formatted(column))
        .param("counts", counts)
        .param("visit", visit)
        .update();
  }

  private int minutes(UUID visit) {
    return sql.sql("SELECT minutes FROM attendance.visit_detail WHERE visit_id = :visit")
        .param("visit", visit)
        .query(Integer.class)
        .single();
  }

  private UUID visit(int headcount) {
    var id = VisitEvent.newId(clock.instant());
    visits.recordAll(
        List.of(new VisitEvent(id, session, "public", headcount, null, null, clock.instant())));
    return id;
  }

  private static ToldDetails told(UUID visit, int epoch, long seq, String details) {
    return new ToldDetails(visit, DEVICE, epoch, seq, null, json(details));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
