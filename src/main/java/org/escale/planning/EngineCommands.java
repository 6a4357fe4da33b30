package org.escale.planning;

import java.io.PrintStream;
import org.escale.planning.season.command.BoundCommand;
import org.escale.planning.season.command.CheckCommand;
import org.escale.planning.season.command.PlanCommand;
import org.escale.planning.season.command.ReplanCommand;
import org.escale.planning.season.command.WhyCommand;

/**
 * The engine's commands, for the program's command line: files in, a plan or a verdict out. No
 * database and no Spring; each returns its exit status.
 */
public final class EngineCommands {

  private EngineCommands() {}

  /** See {@link PlanCommand}. */
  public static int plan(String[] arguments, PrintStream out, PrintStream err) {
    return PlanCommand.run(arguments, out, err);
  }

  /** See {@link ReplanCommand}. */
  public static int replan(String[] arguments, PrintStream out, PrintStream err) {
    return ReplanCommand.run(arguments, out, err);
  }

  /** See {@link BoundCommand}. */
  public static int bound(String[] arguments, PrintStream out, PrintStream err) {
    return BoundCommand.run(arguments, out, err);
  }

  /** See {@link CheckCommand}. */
  public static int check(String[] arguments, PrintStream out, PrintStream err) {
    return CheckCommand.run(arguments, out, err);
  }

  /** See {@link WhyCommand}. */
  public static int why(String[] arguments, PrintStream out, PrintStream err) {
    return WhyCommand.run(arguments, out, err);
  }
}
