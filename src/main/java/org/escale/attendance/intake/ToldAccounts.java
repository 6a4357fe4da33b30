package org.escale.attendance.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.escale.agenda.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What devices tell of a session as a whole: that it was opened, closed, opened again, and what was
 * done. Of each part holds what a device told last; the session's report is drawn from all of them.
 */
@Component
class ToldAccounts {
  private final ToldAccountRepository repository;
  private final Sessions sessions;
  private final JsonMapper json;

  ToldAccounts(ToldAccountRepository repository, Sessions sessions, JsonMapper json) {
    this.repository = repository;
    this.sessions = sessions;
    this.json = json;
  }

  void tell(UUID device, List<EventRow> rows, @Nullable Long offset) {
    var accounts = new TreeMap<UUID, Map<String, @Nullable Object>>();
    rows.stream()
        .sorted((a, b) -> a.event().place().compareTo(b.event().place()))
        .forEach(row -> tell(accounts, device, row, Effects.corrected(row.event(), offset)));
    if (accounts.isEmpty()) return;
    var told = accounts.keySet();
    sessions.openAsPlanned(told);
    repository.tell(json.writeValueAsString(accounts.values()));
    repository.draw(told);
    repository.giveBack(device, told);
  }

  /**
   * A session whose opening was taken back at the office is open all the same where a device has
   * opened it and people come to be counted.
   */
  void openAgain(List<EventRow> visits) {
    if (visits.isEmpty()) return;
    var without =
        repository.withoutReport(
            visits.stream().map(row -> Objects.requireNonNull(row.session())).distinct().toList());
    if (without.isEmpty()) return;
    sessions.openAsPlanned(without);
    repository.draw(without);
  }

  private static void tell(
      Map<UUID, Map<String, @Nullable Object>> accounts, UUID device, EventRow row, Instant at) {
    var payload = Objects.requireNonNull(row.payload());
    switch (payload) {
      case Payload.Opened _, Payload.Reopened _ -> {
        var account = account(accounts, device, row);
        opened(account, at);
        state(account, row, null, null);
      }
      case Payload.Closed closed -> {
        var account = account(accounts, device, row);
        state(account, row, at, closed);
        if (closed.activity() != null) activity(account, row, closed.activity(), List.of());
      }
      case Payload.Activity done ->
          activity(account(accounts, device, row), row, done.title(), done.themes());
      default -> {}
    }
  }

  private static Map<String, @Nullable Object> account(
      Map<UUID, Map<String, @Nullable Object>> accounts, UUID device, EventRow row) {
    return accounts.computeIfAbsent(
        Objects.requireNonNull(row.session()),
        session -> {
          var account = new LinkedHashMap<String, @Nullable Object>();
          account.put("session_id", session);
          account.put("device_id", device);
          account.put("themes", List.of());
          for (var place : List.of("state_epoch", "state_seq", "activity_epoch", "activity_seq")) {
            account.put(place, 0);
          }
          return account;
        });
  }

  /** The earliest, by what it is worth: devices' clocks are no order. */
  private static void opened(Map<String, @Nullable Object> account, Instant at) {
    var before = (String) account.get("opened_at");
    if (before == null || at.isBefore(Instant.parse(before))) {
      account.put("opened_at", at.toString());
    }
  }

  private static void state(
      Map<String, @Nullable Object> account,
      EventRow row,
      @Nullable Instant closedAt,
      Payload.@Nullable Closed closed) {
    account.put("closed_at", closedAt == null ? null : closedAt.toString());
    account.put("minutes", closed == null ? null : closed.minutes());
    account.put("visitors", closed == null ? null : closed.visitors());
    account.put("note", closed == null ? null : closed.note());
    account.put("state_epoch", row.event().epoch());
    account.put("state_seq", row.event().seq());
  }

  private static void activity(
      Map<String, @Nullable Object> account,
      EventRow row,
      @Nullable String title,
      List<String> themes) {
    account.put("activity", title);
    account.put("themes", themes);
    account.put("activity_epoch", row.event().epoch());
    account.put("activity_seq", row.event().seq());
  }
}
