package org.escale.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.HoursInterval;
import org.escale.calendar.openinghours.HoursState;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.ReferenceIntervals;
import org.escale.calendar.openinghours.UnreadableHours;

/**
 * When hours open in a period, as one line of JSON, in the manner of the reference implementation.
 */
final class HoursJson {
  private final LocalDate from;
  private final LocalDate to;
  private final HoursContext context;
  private final ZoneId zone;

  HoursJson(LocalDate from, LocalDate to, HoursContext context, ZoneId zone) {
    this.from = from;
    this.to = to;
    this.context = context;
    this.zone = zone;
  }

  void write(int line, String hours, StringBuilder out) {
    out.append("{\"line\":").append(line);
    try {
      var intervals = ReferenceIntervals.of(OpeningHours.parse(hours), from, to, context, zone);
      write("open", HoursState.OPEN, intervals, out);
      write("unknown", HoursState.UNKNOWN, intervals, out);
      out.append(",\"error\":null}\n");
    } catch (UnreadableHours e) {
      out.append(",\"open\":[],\"unknown\":[],\"error\":");
      quote(e.getMessage(), out);
      out.append("}\n");
    }
  }

  private static void write(
      String name, HoursState state, List<HoursInterval> intervals, StringBuilder out) {
    out.append(",\"").append(name).append("\":[");
    var separator = "";
    for (var interval : intervals) {
      if (interval.state() != state) continue;
      out.append(separator).append("[\"").append(interval.start());
      out.append("\",\"").append(interval.end()).append("\"]");
      separator = ",";
    }
    out.append(']');
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < 32) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    out.append('"');
  }
}
