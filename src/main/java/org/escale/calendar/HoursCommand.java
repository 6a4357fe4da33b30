package org.escale.calendar;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.escale.calendar.openinghours.Holidays;
import org.escale.calendar.openinghours.HoursContext;

/**
 * {@code hours --from DATE [--days N] [--zone A|B|C] [--at LAT,LON] [--time-zone ZONE]}: reads
 * hours from the standard input, one a line, and prints for each when they open. Needs no database.
 *
 * <p>Exit status: 0, also where lines cannot be read; 2, wrong call.
 */
public final class HoursCommand {
  private static final String USAGE =
      "hours --from DATE [--days N] [--zone A|B|C] [--at LAT,LON] [--time-zone ZONE] < strings.txt";

  private HoursCommand() {}

  /** Runs the command and returns its exit status. */
  public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
    HoursArguments asked;
    try {
      asked = HoursArguments.read(arguments);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + "\n" + USAGE);
      return 2;
    }
    try {
      answer(asked, new BufferedInputStream(in), out);
      return 0;
    } catch (IOException e) {
      err.println("cannot be read: " + e.getMessage());
      return 2;
    }
  }

  private static void answer(HoursArguments asked, InputStream in, PrintStream out)
      throws IOException {
    var json =
        new HoursJson(
            asked.from(),
            asked.to(),
            new HoursContext(holidays(asked), asked.position()),
            asked.timeZone());
    var line = new ByteArrayOutputStream();
    var number = 0;
    var text = new StringBuilder();
    for (var b = in.read(); b >= 0 || line.size() > 0; b = in.read()) {
      if (b >= 0 && b != '\n') {
        line.write(b);
        continue;
      }
      json.write(++number, line.toString(StandardCharsets.UTF_8), text);
      out.print(text);
      text.setLength(0);
      line.reset();
      if (b < 0) break;
    }
    out.flush();
  }

  /** With room around the period: rules may speak of the day before a holiday. */
  private static Holidays holidays(HoursArguments asked) {
    return ZoneHolidays.known(
        asked.schoolZone(), asked.from().minusYears(1), asked.to().plusYears(1));
  }
}
