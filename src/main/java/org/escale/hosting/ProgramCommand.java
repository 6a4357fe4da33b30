package org.escale.hosting;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A command that works with the program's own use cases: the whole program but its web server and
 * its background jobs, on the external database or on that of a data folder, beside a running
 * program or alone. What it does stands in the audit log as done by the command line.
 */
public final class ProgramCommand {
  private static final int FAILED = 1;

  /** How it differs from the running program: it makes what it needs only, and says little. */
  private static final List<String> SETTINGS =
      List.of(
          "--escale.command=true",
          "--escale.actor=command-line",
          "--escale.demonstration=false",
          "--spring.main.lazy-initialization=true",
          "--logging.level.root=error",
          "--logging.level.org.escale=warn");

  private final Class<?> program;
  private final Map<String, String> environment;
  private final PrintStream err;

  /**
   * @param program the class that the program starts with
   * @param environment names the external database, as for the program itself
   */
  public ProgramCommand(Class<?> program, Map<String, String> environment, PrintStream err) {
    this.program = program;
    this.environment = environment;
    this.err = err;
  }

  /**
   * Does the work and returns its exit code, or says in words why it cannot and returns 1.
   *
   * @param data the data folder; without meaning where an external database is named
   */
  public int run(Path data, ToIntFunction<ApplicationContext> work) {
    ConfigurableApplicationContext context;
    try {
      new CommandDatabase(data, environment).requireSome();
      context = start(data);
    } catch (StartRefused e) {
      err.println(e.getMessage() + " " + e.remedy());
      return FAILED;
    } catch (RuntimeException e) {
      return FAILED; // Spring has said why.
    }
    try (context) {
      return work.applyAsInt(context);
    } catch (RuntimeException e) {
      err.println("It did not work, and nothing has changed: " + e.getMessage());
      return FAILED;
    }
  }

  private ConfigurableApplicationContext start(Path data) {
    var application = new SpringApplication(program);
    application.setWebApplicationType(WebApplicationType.NONE);
    var arguments = new ArrayList<>(SETTINGS);
    arguments.add("--escale.data=" + data);
    return application.run(arguments.toArray(String[]::new));
  }
}
