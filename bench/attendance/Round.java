package attendance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Some scenarios side by side, and what befalls their servers meanwhile. All of it follows from the
 * seed.
 */
final class Round {
  /** What may befall: how many programs are killed, and whether there is a restore. */
  private record Blow(int kills, boolean restore) {
    /** Each fifth round is quiet; each fifth has both. */
    static Blow of(long seed) {
      return switch ((int) Math.floorMod(seed, 5L)) {
        case 0 -> new Blow(1, false);
        case 1 -> new Blow(0, true);
        case 2 -> new Blow(2, false);
        case 3 -> new Blow(1, true);
        default -> new Blow(0, false);
      };
    }
  }

  /** Where there is a restore, each third device holds back an event until after it. */
  private static final int HOLDS_BACK = 3;

  private final long seed;
  private final Servers servers;
  private final World world;
  private final Figures figures;
  private final Path folder;
  private volatile boolean over;

  Round(long seed, Servers servers, World world, Figures figures, Path folder) {
    this.seed = seed;
    this.servers = servers;
    this.world = world;
    this.figures = figures;
    this.folder = folder;
  }

  /**
   * @param sessions one for each scenario
   */
  List<Story> play(List<UUID> sessions) throws Exception {
    var random = new Random(seed);
    var blow = Blow.of(seed);
    var stories = new ArrayList<Story>();
    for (var session : sessions) {
      figures.scenarios++;
      // two of three scenarios have several devices
      for (int n = random.nextInt(3); n >= 0; n--) {
        boolean holdsBack = blow.restore() && stories.size() % HOLDS_BACK == 0;
        stories.add(new Story(random.nextLong(), session, holdsBack, servers, world, figures));
      }
    }
    figures.devices += stories.size();
    var before = figures.answers.sum();
    try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
      var lives = new ArrayList<Future<?>>();
      for (var story : stories)
        lives.add(
            devices.submit(() -> {
              story.live(() -> over);
              return null;
            }));
      try {
        befall(blow, random, before, stories.size(), lives);
      } finally {
        // only now: to one whose watermark has not fallen, nothing but the incarnation tells of the
        // restore
        stories.forEach(Story::letGo);
        over = true;
      }
      for (var life : lives) life.get();
      // who had done before the restore hears of it at the next contact
      for (var story : stories) story.finish();
    }
    return stories;
  }

  private void befall(Blow blow, Random random, long before, int devices, List<Future<?>> lives)
      throws Exception {
    var backup = folder.resolve("backup-" + seed + ".zip");
    // devices go on until all of this is over
    if (blow.restore()) {
      await(before + devices * (1L + random.nextInt(3)), lives);
      servers.backup(backup);
      figures.backups.increment();
    }
    for (int n = 0; n < blow.kills(); n++) {
      await(figures.answers.sum() + 1 + random.nextInt(devices), lives);
      servers.kill((n + (int) Math.floorMod(seed, 2L)) % servers.count());
      figures.kills.increment();
    }
    for (int n = 0; n < blow.kills(); n++)
      servers.start((n + (int) Math.floorMod(seed, 2L)) % servers.count());
    if (blow.restore()) {
      await(figures.answers.sum() + devices * (1L + random.nextInt(3)), lives);
      servers.restore(backup);
      figures.restores.increment();
    }
  }

  private void await(long answers, List<Future<?>> lives) throws InterruptedException {
    while (figures.answers.sum() < answers && !lives.stream().allMatch(Future::isDone))
      Thread.sleep(5);
  }
}
