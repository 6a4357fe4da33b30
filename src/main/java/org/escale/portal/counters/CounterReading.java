package org.escale.portal.counters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.escale.tabular.ImportProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One reading of a file: the counters of the territory, and what is wrong with some of them. */
final class CounterReading {
  private static final String SAID = "portal.counters.import.";
  private static final double MOST_NORTH = 90;
  private static final double MOST_EAST = 180;

  private final JsonMapper json;
  private final CounterKinds kinds;
  private final Set<String> territory;
  final Map<String, Counter> counters = new LinkedHashMap<>();
  final List<ImportProblem> problems = new ArrayList<>();
  int services;
  int elsewhere;
  int refused;
  private @Nullable LocalDate newest;

  /**
   * @param territory the codes of its communes
   */
  CounterReading(JsonMapper json, CounterKinds kinds, Set<String> territory) {
    this.json = json;
    this.kinds = kinds;
    this.territory = territory;
  }

  /** The day of the youngest change anywhere in the file; null where none says when. */
  @Nullable LocalDate newest() {
    return newest;
  }

  void take(JsonNode written, int line) {
    services++;
    var service = new DirectoryService(written, json);
    var changed = service.changedOn();
    if (changed != null && (newest == null || changed.isAfter(newest))) newest = changed;
    var communes = service.communes().stream().filter(territory::contains).toList();
    var here = territory.contains(service.communeCode());
    if (!service.shown() || !here && communes.isEmpty()) {
      elsewhere++;
      return;
    }
    var refusal = refusal(service);
    if (refusal != null) {
      refused++;
      problems.add(new ImportProblem(line, null, SAID + refusal, service.name(), service.id()));
      return;
    }
    counters.put(service.id(), counter(service, here, communes, line));
  }

  private @Nullable String refusal(DirectoryService service) {
    if (!service.id().matches("[A-Za-z0-9_-]{1,64}")) return "bad-id";
    if (service.name().isEmpty()) return "no-name";
    if (service.kinds().isEmpty()) return "no-kind";
    return counters.containsKey(service.id()) ? "twice" : null;
  }

  private Counter counter(DirectoryService service, boolean here, List<String> communes, int line) {
    var lat = service.coordinate("latitude", MOST_NORTH);
    var lon = service.coordinate("longitude", MOST_EAST);
    var placed = lat != null && lon != null;
    var website = DirectoryService.web(service.website());
    if (website == null && !service.website().isEmpty()) {
      remark(line, "bad-site", service, service.website());
    }
    var hours = service.hours();
    if (!hours.allRead()) {
      remark(line, "hours-in-words", service, hours.note() == null ? "" : hours.note());
    }
    return new Counter(
        service.id(),
        service.name(),
        service.kinds().stream().map(kinds::present).distinct().toList(),
        here ? service.communeCode() : null,
        service.communeName(),
        service.postcode(),
        service.street(),
        service.streetMore(),
        placed ? lat : null,
        placed ? lon : null,
        service.phone(),
        service.email(),
        website,
        hours.ranges(),
        hours.openingHours(),
        hours.note(),
        service.sheet(),
        service.changedOn(),
        communes);
  }

  /** It enters all the same. */
  private void remark(int line, String what, DirectoryService service, String written) {
    problems.add(new ImportProblem(line, null, SAID + what, service.name(), written));
  }
}
