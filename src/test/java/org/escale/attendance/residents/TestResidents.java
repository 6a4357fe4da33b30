package org.escale.attendance.residents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as devices send them. Their people are words, not names. */
public final class TestResidents {
  public static final UUID DEVICE = UUID.fromString("01931f00-0000-7000-8000-000000000001");
  public static final String CONSENT = "suivi-consentement", TASK = "accompagnement-mission";
  public static final Instant AGREED = Instant.parse("2026-11-24T08:30:00.123Z");

  private final List<Map<String, Object>> residents = new ArrayList<>();
  private final List<Map<String, Object>> visits = new ArrayList<>();

  /** Somebody who agreed, born in that year. */
  public TestResidents person(UUID id, String name, @Nullable Integer birthYear) {
    return person(id, name, birthYear, "consent", CONSENT, null);
  }

  public TestResidents person(
      UUID id,
      String name,
      @Nullable Integer birthYear,
      String basis,
      String text,
      @Nullable String parent) {
    var one = new LinkedHashMap<String, Object>();
    one.put("resident", id.toString());
    one.put("family_name", name);
    one.put("given_name", "Personne");
    if (birthYear != null) one.put("birth_year", birthYear);
    one.put("contact", "03 27 00 00 00");
    one.put("basis", basis);
    one.put("text", text);
    one.put("text_version", 1);
    one.put("agreed_at", AGREED.toString());
    if (parent != null) one.put("parent", parent);
    residents.add(one);
    return this;
  }

  /** Says it otherwise of the person told last. */
  public TestResidents but(String field, @Nullable Object value) {
    if (value == null) residents.getLast().remove(field);
    else residents.getLast().put(field, value);
    return this;
  }

  public TestResidents visit(UUID event, UUID resident) {
    visits.add(Map.of("event_id", event.toString(), "resident", resident.toString()));
    return this;
  }

  public JsonNode body() {
    return JsonMapper.shared().valueToTree(Map.of("residents", residents, "visits", visits));
  }
}
