package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the audit log can hold has words of its own: nobody reads "season.close-day". */
class AuditWordsTest {
  /** "noun.verb", in a file that writes to the audit log. */
  private static final Pattern ACTION =
      Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

  @Test
  void every_action_of_the_audit_log_is_said_in_words() throws Exception {
    var actions = new TreeSet<String>();
    for (var file : ProjectFiles.below(ProjectFiles.JAVA, ".java")) {
      var text = ProjectFiles.text(file);
      if (!text.contains("audit.record")) continue;
      ACTION.matcher(text).results().map(found -> "audit." + found.group(1)).forEach(actions::add);
    }
    assertThat(actions).hasSizeGreaterThan(30);
    var words = new Properties();
    for (var bundle : MessagesTest.bundles()) {
      words.load(new StringReader(ProjectFiles.text(bundle)));
    }
    assertThat(words.keySet()).containsAll(actions);
  }

  /** What the entries tell of, field by field; the records that only the log writes included. */
  @Test
  void every_field_of_the_audit_log_is_said_in_words() throws Exception {
    var fields = new TreeSet<String>();
    for (var told :
        List.of(
            "access.Accounts$Trace",
            "access.Credentials$Self",
            "agenda.Consequences",
            "agenda.NewSession",
            "agenda.Session",
            "attendance.Audience",
            "attendance.SessionReport",
            "attendance.VisitEvent",
            "attendance.aside.Judgement",
            "attendance.aside.Judgements$Judged",
            "attendance.device.Device",
            "attendance.device.NewEnrolment",
            "attendance.sealed.SealedLogs$Opened",
            "attendance.residents.Erasures$Totals",
            "attendance.residents.LegalText",
            "network.Place",
            "network.inventory.Item",
            "network.inventory.Loan",
            "network.inventory.NewLoan",
            "network.agreement.Agreement",
            "network.agreement.Paper",
            "network.federation.FeedImport",
            "network.schools.ClassTime",
            "network.schools.SchoolCounts",
            "network.schools.SchoolFigures",
            "network.Room",
            "network.Workstation",
            "network.Contact",
            "network.Stop",
            "network.Unavailability",
            "network.Vehicle",
            "network.Equipment",
            "portal.counters.CounterCounts",
            "portal.procedures.LifeEvent",
            "portal.procedures.Procedure",
            "planning.ClosedDay",
            "planning.Request",
            "planning.RequestState",
            "planning.Season",
            "planning.StoredPlan",
            "portal.editorial.Menu$Order",
            "portal.editorial.Text",
            "portal.editorial.TextPicture",
            "territory.Authority",
            "territory.NewCommune")) {
      add(Class.forName("org.escale." + told), fields);
    }
    assertThat(fields).hasSizeGreaterThan(90);
    var words = new Properties();
    words.load(
        new StringReader(
            ProjectFiles.text(ProjectFiles.RESOURCES.resolve("messages-access.properties"))));
    assertThat(words.keySet()).containsAll(fields.stream().map("audit.field."::concat).toList());
  }

  private static void add(Class<?> told, Set<String> fields) {
    for (var part : told.getRecordComponents()) {
      fields.add(part.getName());
      if (part.getType().isRecord()) add(part.getType(), fields);
    }
  }
}
