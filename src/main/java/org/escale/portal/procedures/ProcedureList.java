package org.escale.portal.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The reference list that comes with the program, {@code reference/procedures.json}. */
@Component
class ProcedureList {
  private final List<LifeEvent> events;
  private final List<Procedure> procedures;

  ProcedureList(JsonMapper json, @Value("classpath:reference/procedures.json") Resource reference) {
    try (var in = reference.getInputStream()) {
      var content = json.readValue(in, Content.class);
      events = content.lifeEvents();
      procedures = content.procedures();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of the list. */
  List<LifeEvent> events() {
    return events;
  }

  List<Procedure> procedures() {
    return procedures;
  }

  Optional<LifeEvent> event(String code) {
    return events.stream().filter(event -> event.code().equals(code)).findFirst();
  }

  Optional<Procedure> procedure(String code) {
    return procedures.stream().filter(procedure -> procedure.code().equals(code)).findFirst();
  }

  /**
   * @param version when the list was last gone through, as year and month
   */
  private record Content(String version, List<Event> events) {
    List<LifeEvent> lifeEvents() {
      return events.stream().map(event -> event.lifeEvent(events.indexOf(event) + 1)).toList();
    }

    List<Procedure> procedures() {
      return events.stream().flatMap(event -> event.ofEvent().stream()).toList();
    }
  }

  private record Event(
      String code,
      String titleFr,
      String titleEn,
      String leadFr,
      String leadEn,
      List<Line> procedures) {
    LifeEvent lifeEvent(int position) {
      return new LifeEvent(code, titleFr, titleEn, leadFr, leadEn, position, true, false, 0);
    }

    List<Procedure> ofEvent() {
      return procedures.stream()
          .map(line -> line.procedure(code, procedures.indexOf(line) + 1))
          .toList();
    }
  }

  private record Line(
      String code,
      String titleFr,
      String titleEn,
      String whatFr,
      String whatEn,
      @Nullable String bringFr,
      @Nullable String bringEn,
      String url,
      String need,
      List<String> counterKinds) {
    Procedure procedure(String eventCode, int position) {
      return new Procedure(
          code,
          eventCode,
          titleFr,
          titleEn,
          whatFr,
          whatEn,
          bringFr,
          bringEn,
          url,
          need,
          counterKinds,
          position,
          true,
          false,
          0);
    }
  }
}
