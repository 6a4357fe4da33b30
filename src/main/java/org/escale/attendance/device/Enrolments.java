package org.escale.attendance.device;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.attendance.device.EnrolmentRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enrolling devices: a code is good for one day and for one device. */
@Service
public class Enrolments {
  static final Duration GOOD_FOR = Duration.ofHours(24);

  private final EnrolmentRepository repository;
  private final DeviceRepository devices;
  private final AuditLog audit;
  private final Clock clock;

  Enrolments(
      EnrolmentRepository repository, DeviceRepository devices, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.devices = devices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A code to type on the device. It is told once: only its digest is kept.
   *
   * @param madeBy the login of who makes it
   */
  @Transactional
  public String makeCode(NewEnrolment wanted, String madeBy) {
    var code = EnrolmentCode.make();
    var now = clock.instant();
    repository.add(EnrolmentCode.digest(code), wanted, madeBy, now, now.plus(GOOD_FOR));
    audit.record("device.invite", wanted.name(), null, wanted);
    return code;
  }

  /**
   * Enrols a device, a known one anew: its former token ends.
   *
   * @throws EnrolmentRefused when it is not enrolled
   */
  @Transactional
  public Enrolled enrol(String code, UUID device) {
    var digest = EnrolmentCode.digest(code);
    var now = clock.instant();
    var wanted =
        repository.hold(digest, now).orElseThrow(() -> new EnrolmentRefused(Reason.UNKNOWN_CODE));
    if (wanted.device() != null && !wanted.device().equals(device)) {
      throw new EnrolmentRefused(Reason.OTHER_DEVICE);
    }
    var before = devices.find(device).orElse(null);
    var token = Token.make();
    if (!repository.begin(device, wanted, token.digest(), now)) {
      if (wanted.device() == null) throw new EnrolmentRefused(Reason.OTHER_DEVICE);
      repository.beginAgain(device, wanted, token.digest(), now);
    }
    repository.use(digest, device, now);
    var enrolled = devices.find(device).orElseThrow();
    audit.record("device.enrol", device.toString(), before, enrolled);
    return new Enrolled(token, enrolled);
  }

  /** The token is told once. */
  public record Enrolled(Token token, Device device) {}
}
