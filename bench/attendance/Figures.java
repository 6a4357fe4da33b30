package attendance;

import java.util.concurrent.atomic.LongAdder;

/** What happened during a run. */
final class Figures {
  final LongAdder events = new LongAdder();
  final LongAdder batches = new LongAdder();
  final LongAdder answers = new LongAdder();
  final LongAdder replayed = new LongAdder();
  final LongAdder shuffled = new LongAdder();
  final LongAdder doubled = new LongAdder();
  final LongAdder cutRequests = new LongAdder();
  final LongAdder cutAnswers = new LongAdder();
  final LongAdder kills = new LongAdder();
  final LongAdder backups = new LongAdder();
  final LongAdder restores = new LongAdder();
  int scenarios;
  int devices;
  int enrolledAgain;
  int sentAgain;

  void print() {
    System.out.printf(
        """
        scenarios %d, devices %d, events %d
        batches %d (answered %d), shuffled %d, with doubles %d, replayed %d
        cut in the request %d, cut in the answer %d
        programs killed with -9: %d; backups %d, restored %d; devices enrolled again %d, watermarks that fell %d
        """,
        scenarios,
        devices,
        events.sum(),
        batches.sum(),
        answers.sum(),
        shuffled.sum(),
        doubled.sum(),
        replayed.sum(),
        cutRequests.sum(),
        cutAnswers.sum(),
        kills.sum(),
        backups.sum(),
        restores.sum(),
        enrolledAgain,
        sentAgain);
  }
}
