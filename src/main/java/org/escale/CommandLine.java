package org.escale;

import ch.qos.logback.classic.Level;
import java.util.List;
import org.escale.calendar.HoursCommand;
import org.escale.hosting.BackupCommand;
import org.escale.hosting.ProgramCommand;
import org.escale.planning.EngineCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands of {@code bin/escale}. Each returns the exit code of the program. */
final class CommandLine {
  private static final String USAGE =
      """
      Usage: bin/escale COMMAND

        plan SEASON [--seed N] [--iterations N | --seconds N] [--from PLAN]
                                                write the best plan found for a season.json to the
                                                standard output; needs no database
        replan SEASON FEWEST MOST [--seed N] [--iterations N | --seconds N]
                                                plan a season.json again that has a plan in force:
                                                the plan of fewest changes and the one that wins
                                                most back, each to the file that is named
        bound SEASON [--seconds N]              tell what no plan of a season.json can pass, proven
        check SEASON PLAN                       tell which rules a plan.json breaks, and its worth
        why SEASON PLAN REQUEST [--seed N] [--iterations N]
                                                tell, slot by slot, why a plan.json refuses a request:
                                                the rule that blocks it, or what it would displace
        hours --from DATE [--days N] [--zone A|B|C] [--at LAT,LON] [--time-zone ZONE]
                                                tell when opening hours, one a line of the standard
                                                input, open: one line of JSON for each; school
                                                holidays are those of the zone; needs no database
        backup FILE [--data DIR]                write all data to FILE; the program may be running
        import KIND FILE [--data DIR]           take a file in, all of it or nothing; KIND is
                                                all-schools, boundaries, communes, counters, items,
                                                requests, school-calendar, schools or stops; the
                                                program may be running
        restore FILE [--data DIR] [--replace]   bring a backup into an empty database, or in the
                                                place of all that it holds; the program must not run
        help                                    this text

      The database is that of the data folder (./data), or the one that ESCALE_DATABASE_URL names.
      """;

  private CommandLine() {}

  static int run(String command, String... arguments) {
    var rest = List.of(arguments);
    return switch (command) {
      case "plan" -> EngineCommands.plan(arguments, System.out, System.err);
      case "replan" -> EngineCommands.replan(arguments, System.out, System.err);
      case "bound" -> EngineCommands.bound(arguments, System.out, System.err);
      case "check" -> EngineCommands.check(arguments, System.out, System.err);
      case "why" -> EngineCommands.why(arguments, System.out, System.err);
      case "hours" -> HoursCommand.run(arguments, System.in, System.out, System.err);
      case "backup" -> database().backup(rest);
      case "restore" -> database().restore(rest);
      case "import" -> files().run(rest);
      case "help", "--help", "-h" -> {
        System.out.print(USAGE);
        yield 0;
      }
      default -> {
        System.err.print("There is no command " + command + ".\n" + USAGE);
        yield 2;
      }
    };
  }

  private static ImportCommand files() {
    var program = new ProgramCommand(Escale.class, System.getenv(), System.err);
    return new ImportCommand(program, System.out, System.err);
  }

  private static BackupCommand database() {
    // Nothing configures the log outside the running program; only trouble is of interest here.
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger log) log.setLevel(Level.ERROR);
    return new BackupCommand(System.getenv(), System.out, System.err, WebConfiguration.clock());
  }
}
