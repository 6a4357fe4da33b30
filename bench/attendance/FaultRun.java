package attendance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Rounds of scenarios on two programs and one database, and the verdict. */
public final class FaultRun {
  /** Scenarios of a round. */
  public static final int AT_ONCE = 10;

  private FaultRun() {}

  /**
   * @param command what starts the program
   * @param seed of the first round; those after it have the following ones
   * @return whether nothing was lost and nothing counted twice
   */
  public static boolean run(List<String> command, long seed, int scenarios) throws Exception {
    Files.createDirectories(Path.of("target"));
    var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-faults");
    var begin = System.nanoTime();
    var figures = new Figures();
    boolean right = true;
    var all = new ArrayList<Story>();
    try (var servers = new Servers(folder, command, 2)) {
      System.out.printf("two programs on one database after %.1f s%n", seconds(begin));
      var world = new World(servers, seed);
      var sessions = world.sessions(scenarios);
      for (int done = 0, round = 0; done < scenarios; done += AT_ONCE, round++) {
        var now = sessions.subList(done, Math.min(done + AT_ONCE, scenarios));
        try {
          var stories = new Round(seed + round, servers, world, figures, folder).play(now);
          all.addAll(stories);
          var verdict = Verdict.of(servers, stories);
          if (verdict.isClean()) continue;
          verdict.print();
        } catch (Exception e) {
          System.out.println(e.getCause() == null ? e : e.getCause());
        }
        System.out.printf(
            "WRONG in the round of seed %d; again: bin/bench faults --seed %1$d --scenarios %d%n",
            seed + round, now.size());
        right = false;
        break;
      }
      if (right) {
        // since the last restore some devices have not been heard of
        finish(all);
        var verdict = Verdict.of(servers, all);
        right = verdict.isClean();
        for (var story : all) {
          figures.enrolledAgain += Math.max(0, story.device.enrolments - 1);
          figures.sentAgain += story.device.resends;
        }
        figures.print();
        verdict.print();
        if (right) servers.endRightly();
      }
    } finally {
      for (var story : all) story.close();
    }
    System.out.printf("%s after %.1f s%n", right ? "RIGHT" : "WRONG", seconds(begin));
    return right;
  }

  private static void finish(List<Story> stories) throws Exception {
    try (var devices = Executors.newFixedThreadPool(8)) {
      var ends = new ArrayList<Future<?>>();
      for (var story : stories)
        ends.add(
            devices.submit(() -> {
              story.finish();
              return null;
            }));
      for (var end : ends) end.get();
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
