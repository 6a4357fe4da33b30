package attendance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** What the database holds, beside what the devices hold. */
final class Verdict {
  private static final int MOST_TOLD = 10;

  long lost;
  long altered;
  long strange;
  long twice;
  long uncounted;
  long otherTotals;
  long disputed;
  long holes;
  long sideRows;
  private int differences;

  static Verdict of(Servers servers, List<Story> stories) throws SQLException {
    var verdict = new Verdict();
    try (var connection = servers.connect()) {
      for (var story : stories) verdict.logOf(connection, story);
      var bySession = new LinkedHashMap<UUID, List<Story>>();
      for (var story : stories)
        bySession.computeIfAbsent(story.session(), any -> new java.util.ArrayList<>()).add(story);
      for (var session : bySession.entrySet())
        verdict.totals(connection, session.getKey(), session.getValue());
    }
    return verdict;
  }

  boolean isClean() {
    return lost + altered + strange + twice + uncounted + otherTotals + disputed + holes + sideRows
        == 0;
  }

  void print() {
    System.out.printf(
        """
        events lost %d, altered %d, that no device made %d; disputed %d, logs that do not end at the watermark %d
        people counted twice %d, not counted %d; sessions whose totals differ from the devices' %d; notes and scores astray %d
        """,
        lost, altered, strange, disputed, holes, twice, uncounted, otherTotals, sideRows);
  }

  private void logOf(Connection connection, Story story) throws SQLException {
    var kept = new HashMap<UUID, String>();
    try (var rows =
        query(
            connection,
            story.device.id,
            "SELECT event_id, encode(sha256, 'hex') || payload FROM attendance.device_event WHERE"
                + " device_id = ?")) {
      while (rows.next()) kept.put(rows.getObject(1, UUID.class), rows.getString(2));
    }
    for (var event : story.device.log()) {
      var there = kept.remove(event.id());
      if (there == null) lost++;
      else if (!there.equals(event.sha256() + event.payload())) altered++;
    }
    strange += kept.size();
    disputed +=
        number(
            connection,
            story.device.id,
            "SELECT count(*) FROM attendance.disputed_event WHERE device_id = ?");
    for (var head : story.device.heads().entrySet()) {
      if (number(
              connection,
              story.device.id,
              "SELECT coalesce(max(contiguous), 0) FROM attendance.device_log WHERE device_id = ?"
                  + " AND epoch = "
                  + head.getKey())
          != head.getValue()) holes++;
    }
  }

  private void totals(Connection connection, UUID session, List<Story> stories)
      throws SQLException {
    var folded = new TreeMap<String, Integer>();
    int notes = 0;
    int scores = 0;
    for (var story : stories) {
      story.fold().forEach((audience, people) -> folded.merge(audience, people, Integer::sum));
      notes += story.notes;
      scores += story.scores;
    }
    folded.values().removeIf(people -> people == 0);
    var counted = new TreeMap<String, Integer>();
    try (var rows =
        query(
            connection,
            session,
            "SELECT audience, sum(headcount) FROM attendance.visit_event WHERE session_id = ? GROUP"
                + " BY 1 HAVING sum(headcount) <> 0")) {
      while (rows.next()) counted.put(rows.getString(1), rows.getInt(2));
    }
    if (!folded.equals(counted)) {
      otherTotals++;
      for (var story : stories) tellDifferences(connection, story);
    }
    for (var audience : World.AUDIENCES) {
      int more = counted.getOrDefault(audience, 0) - folded.getOrDefault(audience, 0);
      if (more > 0) twice += more;
      else uncounted -= more;
    }
    sideRows +=
        Math.abs(
            notes
                - number(
                    connection,
                    session,
                    "SELECT count(*) FROM attendance.remark WHERE session_id = ?"));
    sideRows +=
        Math.abs(
            scores
                - number(
                    connection,
                    session,
                    "SELECT count(*) FROM attendance.satisfaction WHERE session_id = ?"));
  }

  /** Of visits that stand for another number here than on the device: what was told of each. */
  private void tellDifferences(Connection connection, Story story) throws SQLException {
    for (var visit : story.standing().entrySet()) {
      var here =
          number(
              connection,
              visit.getKey(),
              "SELECT coalesce(sum(headcount), 0) FROM attendance.visit_event WHERE ? IN (event_id,"
                  + " corrects)");
      if (here == visit.getValue() || differences++ >= MOST_TOLD) continue;
      System.out.printf("visit %s: %d here, %d there%n", visit.getKey(), here, visit.getValue());
      try (var rows =
          query(
              connection,
              visit.getKey(),
              "SELECT concat_ws(' ', epoch, seq, fate, reason, received_at, payload) FROM"
                  + " attendance.device_event WHERE ? IN (event_id, needs) ORDER BY epoch, seq")) {
        while (rows.next()) System.out.println("  " + rows.getString(1));
      }
    }
  }

  private static java.sql.ResultSet query(Connection connection, UUID of, String sql)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.closeOnCompletion();
    statement.setObject(1, of);
    return statement.executeQuery();
  }

  private static long number(Connection connection, UUID of, String sql) throws SQLException {
    try (var row = query(connection, of, sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
