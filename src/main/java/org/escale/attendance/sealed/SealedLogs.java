package org.escale.attendance.sealed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.escale.access.AuditLog;
import org.escale.attendance.device.Device;
import org.escale.attendance.device.OfficeKeys;
import org.escale.attendance.intake.Answer.Result;
import org.escale.attendance.intake.Answer.Watermark;
import org.escale.attendance.intake.OpenedLogs;
import org.escale.attendance.residents.Residents;
import org.escale.attendance.sealed.SealedLog.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens sealed logs with the office's key, and takes in what they hold. */
@Service
class SealedLogs {
  private static final int TAG_BITS = 128;

  private final OfficeKeys keys;
  private final OpenedLogs logs;
  private final Residents residents;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final JsonMapper json;

  SealedLogs(
      OfficeKeys keys,
      OpenedLogs logs,
      Residents residents,
      AuditLog audit,
      TransactionOperations transaction,
      JsonMapper json) {
    this.keys = keys;
    this.logs = logs;
    this.residents = residents;
    this.audit = audit;
    this.transaction = transaction;
    this.json = json;
  }

  /**
   * What became of a log.
   *
   * @param people of each sealed body of people who agreed to be known, in their order
   */
  record Outcome(List<Result> results, List<Watermark> watermarks, List<SealedPeople> people) {
    long count(String outcome) {
      return results.stream().filter(result -> result.outcome().equals(outcome)).count();
    }

    long people(String outcome) {
      return people.stream().mapToLong(body -> body.count(outcome)).sum();
    }

    /** People, and whole sealed bodies of them, that were not taken in. */
    long peopleRefused() {
      return people("refused") + people.stream().filter(body -> body.outcome() != null).count();
    }
  }

  /** What the audit log keeps of it: figures. */
  record Opened(long accepted, long duplicate, long refused, long residents) {}

  /** Takes in all that opens; what does not is refused, and changes nothing. */
  Outcome receive(Device device, SealedLog log) {
    var dataKeys = dataKeys(log);
    var opened = new ArrayList<JsonNode>();
    var results = new ArrayList<Result>();
    var order = Comparator.comparingInt(Sealed::epoch).thenComparingLong(Sealed::seq);
    for (var event : log.events().stream().sorted(order).toList()) {
      open(log, event, dataKeys)
          .ifPresentOrElse(
              opened::add, () -> results.add(Result.sealedOtherwise(event.epoch(), event.seq())));
    }
    var outcome = logs.receive(device, heads(log), opened);
    results.addAll(outcome.results());
    var all = new Outcome(results, outcome.watermarks(), people(device, log, dataKeys));
    transaction.executeWithoutResult(_ -> note(device, all));
    return all;
  }

  private void note(Device device, Outcome all) {
    audit.record(
        "sealed-log.open",
        device.name(),
        null,
        new Opened(
            all.count("accepted"),
            all.count("duplicate"),
            all.count("refused"),
            all.people("accepted")));
  }

  /**
   * Whoever is made known comes before what is said of them: a device's clock may order them
   * otherwise.
   */
  private List<SealedPeople> people(Device device, SealedLog log, Map<Integer, byte[]> dataKeys) {
    var bodies = log.residents().stream().map(row -> open(log, row, dataKeys)).toList();
    var people = new SealedPeople[bodies.size()];
    for (var introducing : List.of(true, false)) {
      for (var i = 0; i < people.length; i++) {
        var body = bodies.get(i).orElse(null);
        var introduces = body != null && !body.path("residents").isEmpty();
        if (introduces == introducing) people[i] = people(device, log.residents().get(i), body);
      }
    }
    return List.of(people);
  }

  private SealedPeople people(Device device, Sealed row, @Nullable JsonNode body) {
    if (body == null) return SealedPeople.refused(row.epoch(), row.place(), "sealed-otherwise");
    if (!body.isObject()) return SealedPeople.refused(row.epoch(), row.place(), "unreadable");
    if (body.path("residents").size() > Residents.MOST
        || body.path("visits").size() > Residents.MOST) {
      return SealedPeople.refused(row.epoch(), row.place(), "too-large");
    }
    return SealedPeople.of(row.epoch(), row.place(), residents.receive(device.id(), body));
  }

  private Map<Integer, byte[]> dataKeys(SealedLog log) {
    var dataKeys = new HashMap<Integer, byte[]>();
    log.epochs()
        .forEach((number, epoch) ->
            keys.open(epoch.officeKey(), epoch.wrappedKey())
                .ifPresent(key -> dataKeys.put(number, key)));
    return dataKeys;
  }

  private static Map<Integer, Long> heads(SealedLog log) {
    var heads = new TreeMap<Integer, Long>();
    log.epochs()
        .forEach((number, epoch) -> {
          if (number >= 1) heads.put(number, epoch.head());
        });
    return heads;
  }

  private Optional<JsonNode> open(SealedLog log, Sealed one, Map<Integer, byte[]> dataKeys) {
    var key = dataKeys.get(one.epoch());
    if (key == null) return Optional.empty();
    var bound = "%s/%d/%s".formatted(log.device(), one.epoch(), one.place());
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, one.iv()));
      cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
      return Optional.of(json.readTree(cipher.doFinal(one.sealed())));
    } catch (GeneralSecurityException | JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
