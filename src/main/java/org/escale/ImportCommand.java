package org.escale;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.escale.hosting.ProgramCommand;
import org.escale.tabular.FileImport;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.ImportReport;
import org.escale.tabular.UnreadableFile;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.LongFileImport;
import org.springframework.context.ApplicationContext;

/**
 * {@code import KIND FILE [--data DIR]}: takes a file in, all of it or nothing, as the page for it
 * does. Its words are French where the machine speaks French, otherwise English.
 */
final class ImportCommand {
  private static final int DONE = 0, FAILED = 1, MISUSED = 2;
  private static final String USAGE = "Usage: bin/escale import KIND FILE [--data DIR]";

  /** More than that nobody reads on a terminal. */
  private static final int SHOWN = 100;

  private final ProgramCommand program;
  private final PrintStream out;
  private final PrintStream err;
  private final Locale locale;

  ImportCommand(ProgramCommand program, PrintStream out, PrintStream err) {
    this.program = program;
    this.out = out;
    this.err = err;
    this.locale = Locale.getDefault().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
  }

  /** Returns the exit code. */
  int run(List<String> words) {
    var named = words.size() == 4 && words.get(2).equals("--data");
    if (words.size() != 2 && !named) {
      err.println(USAGE);
      return MISUSED;
    }
    try {
      var file = Path.of(words.get(1));
      if (!Files.isRegularFile(file) || !Files.isReadable(file))
        throw new NoSuchFileException("" + file);
      return program.run(
          Path.of(named ? words.get(3) : "data"), context -> take(context, words.getFirst(), file));
    } catch (NoSuchFileException | InvalidPathException e) {
      err.println("The file " + words.get(1) + " cannot be read.");
      return FAILED;
    }
  }

  private int take(ApplicationContext context, String kind, Path file) {
    var kinds = kinds(context);
    var wanted = kinds.get(kind);
    if (wanted == null) {
      var known = String.join(", ", kinds.keySet());
      err.printf("%s%nThere is no kind of file %s. Known: %s.%n", USAGE, kind, known);
      return MISUSED;
    }
    try {
      var report = wanted.take(file);
      if (report.done() != null) {
        out.println(context.getMessage(report.done(), locale));
        return DONE;
      }
      return refuse(context, report.problems());
    } catch (UnreadableFile unreadable) {
      return refuse(context, List.of(unreadable.problem()));
    } catch (IOException e) {
      err.println("The file " + file + " cannot be read.");
      return FAILED;
    }
  }

  /** Takes a file in, from memory or as a stream. */
  private interface Taking {
    ImportReport take(Path file) throws IOException;
  }

  /** By what the command line calls them, in the order of the alphabet. */
  private static SortedMap<String, Taking> kinds(ApplicationContext context) {
    var kinds = new TreeMap<String, Taking>();
    for (var known : context.getBeansOfType(FileImport.class).values()) {
      kinds.put(
          known.noun(),
          file -> known.take().apply(Files.readAllBytes(file), file.getFileName().toString()));
    }
    for (var known : context.getBeansOfType(LongFileImport.class).values()) {
      kinds.put(known.noun(), file -> known.take().apply(LongFile.of(file)));
    }
    return kinds;
  }

  private int refuse(ApplicationContext context, List<ImportProblem> problems) {
    var count = new Object[] {problems.size()};
    err.println(context.getMessage("tabular.refused", count, locale));
    problems.stream().limit(SHOWN).forEach(problem -> err.println(said(context, problem)));
    if (problems.size() > SHOWN) {
      var more = new Object[] {problems.size() - SHOWN};
      err.println(context.getMessage("tabular.more-problems", more, locale));
    }
    return FAILED;
  }

  /** « ligne 3, population : … ». */
  private String said(ApplicationContext context, ImportProblem problem) {
    var what = context.getMessage(problem, locale);
    if (problem.line() == 0) return what;
    var where = problem.column() == null ? "line" : "line-and-column";
    var place = new Object[] {problem.line(), problem.column(), what};
    return context.getMessage("tabular.at." + where, place, locale);
  }
}
