package org.escale.access.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.escale.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what stands in the audit log, in the language of the page being made; what it has no words
 * for stays as it was written. Templates call it as {@code @auditWords}.
 */
@Component("auditWords")
class AuditWords {
  /** Fields whose values are codes, and the keys under which the codes have words. */
  private static final Map<String, List<String>> CODES =
      Map.of(
          "status", List.of("planning.status.", "access.status.", "planning.plan.status."),
          "roles", List.of("access.role."),
          "kind", List.of("kind."),
          "audience", List.of("audience."),
          "slot", List.of("planning.slot-in-words."),
          "eveningDays", List.of("planning.weekday."),
          "language", List.of("audit.value."));

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern COUNTED = Pattern.compile("(\\d+) (session|commune)(?:s|\\(s\\))?");
  private static final Pattern HALF_DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (AM|PM|EV)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

  private final MessageSource messages;
  private final Words words;

  AuditWords(MessageSource messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  /** What an entry is about. */
  public String subject(String written) {
    var counted = COUNTED.matcher(written);
    if (!counted.matches()) return written;
    var count = Long.valueOf(counted.group(1));
    return messages.getMessage(
        "access.audit.counted." + counted.group(2), new Object[] {count}, locale());
  }

  /** « Jours fermés 3, raison » from {@code closedDays.3.reason}. */
  public String field(String path) {
    return Arrays.stream(path.split("\\."))
        .map(part -> {
          var said = find("audit.field." + part);
          if (said == null) said = find("planning.slot-in-words." + part);
          return said == null ? part : said;
        })
        .collect(Collectors.joining(", "))
        .replaceAll(", (\\d+)", " $1");
  }

  /**
   * @param zone in which instants are told
   */
  public String value(String path, String written, ZoneId zone) {
    var field =
        Arrays.stream(path.split("\\."))
            .filter(part -> !NUMBER.matcher(part).matches())
            .reduce("", (first, second) -> second);
    return Arrays.stream(written.split(", ", -1))
        .map(part -> one(field, part, zone))
        .collect(Collectors.joining(", "));
  }

  private String one(String field, String written, ZoneId zone) {
    for (var prefix : CODES.getOrDefault(field, List.of())) {
      var said = find(prefix + written);
      if (said == null) said = find(prefix + written.toLowerCase(Locale.ROOT));
      if (said == null) said = find(prefix + written.toLowerCase(Locale.ROOT).replace('_', '-'));
      if (said != null) return said;
    }
    if (written.equals("true") || written.equals("false")) {
      return messages.getMessage("audit.value." + written, null, locale());
    }
    try {
      return time(written, zone);
    } catch (DateTimeParseException noTime) {
      return written;
    }
  }

  private String time(String written, ZoneId zone) {
    var half = HALF_DAY.matcher(written);
    if (half.matches()) {
      var slot = messages.getMessage("planning.slot-in-words." + half.group(2), null, locale());
      return words.dayAndYear(LocalDate.parse(half.group(1))) + " (" + slot + ")";
    }
    if (DAY.matcher(written).matches()) return words.date(LocalDate.parse(written));
    if (INSTANT.matcher(written).matches()) return words.instant(Instant.parse(written), zone);
    if (TIME.matcher(written).matches()) return words.time(LocalTime.parse(written));
    return written;
  }

  private @Nullable String find(String key) {
    return messages.getMessage(key, null, null, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
