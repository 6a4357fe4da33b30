package org.escale.attendance.today;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.escale.attendance.Audience;
import org.escale.attendance.Audiences;
import org.escale.attendance.activity.Vocabulary;
import org.escale.attendance.device.Device;
import org.escale.attendance.device.Devices;
import org.escale.attendance.residents.Erasures;
import org.escale.attendance.residents.LegalText;
import org.escale.attendance.residents.LegalTexts;
import org.escale.attendance.today.DeviceDay.Choice;
import org.escale.attendance.today.DeviceDay.Text;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Draws up the day of a device. Its version is a digest: the same day has the same one. */
@Service
public class DeviceDays {
  private static final int DAYS_BACK = 7;
  private static final int DAYS_AHEAD = 21;
  private static final int HUES = 7;
  private static final int VERSION_BYTES = 16;

  /**
   * A device gives up a name 30 days after it has sent it; one that is away longer hears it yet.
   */
  private static final Duration TOLD_OF_ERASED = Duration.ofDays(90);

  /** So long a version may be told that is no longer the last: a plan changes less often. */
  private static final Duration REMEMBERED = Duration.ofSeconds(20);

  private final LeaseRepository repository;
  private final RoadAhead road;
  private final Devices devices;
  private final Audiences audiences;
  private final Vocabulary vocabulary;
  private final LegalTexts legalTexts;
  private final Erasures erasures;
  private final Authorities authorities;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<UUID, Told> told = new ConcurrentHashMap<>();

  DeviceDays(
      LeaseRepository repository,
      RoadAhead road,
      Devices devices,
      Audiences audiences,
      Vocabulary vocabulary,
      LegalTexts legalTexts,
      Erasures erasures,
      Authorities authorities,
      JsonMapper json,
      Clock clock) {
    this.repository = repository;
    this.road = road;
    this.devices = devices;
    this.audiences = audiences;
    this.vocabulary = vocabulary;
    this.legalTexts = legalTexts;
    this.erasures = erasures;
    this.authorities = authorities;
    this.json = json;
    this.clock = clock;
  }

  private record Told(String version, long at, Device device) {}

  /** A day with its version. */
  record Versioned(String version, Instant madeAt, DeviceDay day) {}

  /** The version of its day, as far as it was drawn up in the last seconds. */
  @Transactional
  public String version(Device device) {
    var last = told.get(device.id());
    if (last != null
        && last.device().equals(device)
        && System.nanoTime() - last.at() < REMEMBERED.toNanos()) {
      return last.version();
    }
    return draw(device).version();
  }

  /** Lends the device the workstations that nobody has, and draws its day up. */
  @Transactional
  Versioned lease(Device device) {
    var today = today();
    repository.lend(device, today, today.plusDays(DAYS_AHEAD), clock.instant());
    return draw(device);
  }

  private Versioned draw(Device device) {
    var today = today();
    var authority = authorities.get();
    var sessions =
        repository.sessions(device, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    var day =
        new DeviceDay(
            authority.name(),
            authority.zone().getId(),
            devices.boundTo(device),
            vocabulary.questions(),
            sessions,
            device.vehicleId() == null
                ? List.of()
                : road.of(device.vehicleId(), roadDays(sessions, today)),
            audiences.active().stream().map(DeviceDays::choice).toList(),
            vocabulary.lists(),
            legalTexts.current().stream().map(DeviceDays::text).toList(),
            erasures.since(clock.instant().minus(TOLD_OF_ERASED)));
    var version = digest(json.writeValueAsBytes(day));
    told.put(device.id(), new Told(version, System.nanoTime(), device));
    return new Versioned(version, clock.instant(), day);
  }

  private static List<LocalDate> roadDays(List<LeasedSession> sessions, LocalDate today) {
    return sessions.stream()
        .filter(session -> session.cancelled() == null && !session.day().isBefore(today))
        .map(LeasedSession::day)
        .distinct()
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone());
  }

  private static Choice choice(Audience audience) {
    return new Choice(
        audience.code(),
        audience.labelFr(),
        audience.labelEn(),
        Math.floorMod(audience.position() - 1, HUES) + 1);
  }

  private static Text text(LegalText text) {
    return new Text(
        text.code(), text.version(), text.basis().code(), text.wordsFr(), text.wordsEn());
  }

  private static String digest(byte[] content) {
    try {
      var whole = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(Objects.requireNonNull(whole), 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
