package org.escale;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.hosting.ProgramCommand;
import org.slf4j.LoggerFactory;

/**
 * {@code bin/escale import} within this JVM: a process of its own costs ten times as much, and one
 * test or two that start it so are enough. It is the program alone: with its own clock, not with
 * that of the tests.
 */
public final class CommandLineHere {
  /** What a command answered. */
  public record Answer(int code, String said) {}

  private CommandLineHere() {}

  public static Answer importing(String... words) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var language = Locale.getDefault();
    var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var level = log.getLevel();
    try {
      Locale.setDefault(Locale.ENGLISH);
      var command = new ImportCommand(new ProgramCommand(Escale.class, Map.of(), out), out, out);
      return new Answer(command.run(List.of(words)), said.toString(StandardCharsets.UTF_8));
    } finally {
      Locale.setDefault(language);
      // a command says little, and the tests after it as much as before
      log.setLevel(level);
      ((Logger) LoggerFactory.getLogger("org.escale")).setLevel((Level) null);
    }
  }
}
