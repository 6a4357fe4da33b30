package org.escale.planning.season.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The model's reference checker, a Python program that lies beside the project or where the system
 * property {@code escale.planning} says. Tests that need it say so where it is absent.
 */
final class ReferenceChecker {
  private static final String DRIVER =
      """
      import contextlib, importlib.util, io, os, sys
      spec = importlib.util.spec_from_file_location("check", sys.argv[1])
      check = importlib.util.module_from_spec(spec)
      sys.modules["check"] = check
      sys.dont_write_bytecode = True
      spec.loader.exec_module(check)
      folder = sys.argv[2]
      for name in sorted(os.listdir(folder)):
          if name.startswith("plan"):
              said = io.StringIO()
              with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                  season = os.path.join(folder, "season" + name[4:].split("-")[0] + ".json")
                  status = check.main([season, os.path.join(folder, name)])
              sys.stdout.buffer.write((said.getvalue() + "exit " + str(status) + "\\n").encode())
              sys.stdout.buffer.write(b"----\\n")
      """;

  private ReferenceChecker() {}

  /** Where it lies; ends the test as not to be run here when it is nowhere, or Python is not. */
  static Path assumed() {
    var folder = Path.of(System.getProperty("escale.planning", "../shared/planning"));
    var program = folder.resolve("check.py");
    Assumptions.assumeTrue(
        Files.isReadable(program), () -> "not compared: there is no reference checker " + program);
    Assumptions.assumeTrue(
        hasPython(), () -> "not compared: the reference checker needs python3 on the path");
    return program;
  }

  private static boolean hasPython() {
    try {
      var python = new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
      python.getInputStream().readAllBytes();
      return python.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * What it prints of each plan of a folder, with the exit status in the last line: files {@code
   * planA-B} with {@code seasonA.json}, in the order of their names.
   */
  static List<List<String>> verdicts(Path program, Path folder) {
    try {
      var driver = Files.writeString(folder.resolve("driver.py"), DRIVER);
      var said = folder.resolve("said.txt");
      var python =
          new ProcessBuilder("python3", driver.toString(), program.toString(), folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(said.toFile())
              .start();
      if (python.waitFor() != 0) throw new IllegalStateException("the reference checker failed");
      var parts = Files.readString(said, StandardCharsets.UTF_8).split("----\n");
      var verdicts = new ArrayList<List<String>>();
      for (var part : parts) verdicts.add(Arrays.asList(part.split("\n")));
      return verdicts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
