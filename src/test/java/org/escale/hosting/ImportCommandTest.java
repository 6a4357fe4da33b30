package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.CommandLineHere.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.escale.CommandLineHere.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside a real program, and after it: one of each as a process of its own. */
class ImportCommandTest {
  private static final String COMMUNES =
      """
      code;nom;population;latitude;longitude
      59172;Denain;20 000;50,33;3,39
      59288;Haspres;2 700;50,26;3,42
      """;

  private static final String PASSES = "SELECT count(*) FROM access.pass";

  @TempDir Path folder;

  @Test
  void files_enter_beside_a_running_program_and_after_it_whole_or_not_at_all() throws Exception {
    var data = PackedProgram.usedData(folder.resolve("data"));
    DatabaseAddress database;
    String passes;
    try (var program = RunningProgram.start(data)) {
      database = EmbeddedServer.running(data).orElseThrow();
      passes = FirstRows.value(database, PASSES);

      var first =
          command("import", "communes", file("communes.csv", COMMUNES), "--data", "" + data);
      assertThat(first)
          .isEqualTo(new Answer(0, "Import done. Communes added: 2; changed: 0; unchanged: 0.\n"));
      assertThat(FirstRows.value(database, "SELECT count(*) FROM territory.commune"))
          .isEqualTo("2");
      assertThat(
              FirstRows.value(
                  database,
                  "SELECT string_agg(DISTINCT actor, ' ') FROM access.audit_entry WHERE action ="
                      + " 'commune.put'"))
          .isEqualTo("command-line");
      assertThat(program.status("/actuator/health")).isEqualTo(200);

      var wrong = COMMUNES.replace("2 700", "beaucoup") + "5928;Iwuy;3 000;50,2;x\n";
      var refused = importing("communes", file("wrong.csv", wrong), "--data", "" + data);
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.said())
          .contains("Nothing was imported: 2 errors")
          .contains("line 3, population: “beaucoup”")
          .contains("line 4, longitude: “x”");
      assertThat(FirstRows.value(database, "SELECT sum(population) FROM territory.commune"))
          .isEqualTo("22700");
    }
    assertThat(Postmaster.find(data.resolve("postgres"))).isEmpty();

    var again = command("import", "communes", file("again.csv", COMMUNES), "--data", "" + data);
    assertThat(again.code()).isZero();
    assertThat(again.said())
        .isEqualTo("Import done. Communes added: 0; changed: 0; unchanged: 2.\n");
    var stops = "commune;nom;latitude;longitude\n59172;Place Baudin;50,33;3,39\n";
    assertThat(importing("stops", file("stops.csv", stops), "--data", "" + data).said())
        .contains("Stops added: 1");
    assertThat(importing("trams", file("trams.csv", stops), "--data", "" + data).said())
        .contains("no kind of file trams")
        .contains(
            "all-schools, boundaries, communes, counters, items, requests, school-calendar,"
                + " schools, stops");
    var counters =
        """
        {"service": [{"id": "m1", "nom": "Mairie", "code_insee_commune": "59172",
          "pivot": [{"type_service_local": "mairie", "code_insee_commune": ["59172"]}]}]}
        """;
    assertThat(importing("counters", file("annuaire.json", counters), "--data", "" + data).said())
        .contains("Offices added: 1; changed: 0");
    assertThat(
            importing(
                    "counters",
                    file("cut.json", counters.strip().substring(0, 90)),
                    "--data",
                    "" + data)
                .said())
        .contains("Nothing was imported");
    assertThat(Postmaster.find(data.resolve("postgres")))
        .as("a command leaves no server")
        .isEmpty();

    try (var server = EmbeddedServer.start(data)) {
      assertThat(
              FirstRows.value(
                  server.address(),
                  "SELECT count(*) FROM access.audit_entry WHERE action = 'commune.put'"))
          .isEqualTo("2");
      assertThat(FirstRows.value(server.address(), PASSES))
          .as("only a program that starts lets somebody in for the first time")
          .isEqualTo(passes);
    }
  }

  @Test
  void a_file_or_a_database_that_is_not_there_is_said_in_words() throws Exception {
    var data = folder.resolve("nothing");
    assertThat(importing("communes", "" + folder.resolve("lacks.csv")))
        .isEqualTo(new Answer(1, "The file " + folder.resolve("lacks.csv") + " cannot be read.\n"));
    assertThat(importing("communes", file("communes.csv", COMMUNES), "--data", "" + data))
        .isEqualTo(
            new Answer(
                1,
                "There is no database in the folder "
                    + data
                    + ". Name another one with --data.\n"));
    assertThat(data).doesNotExist();
    assertThat(importing("communes").code()).isEqualTo(2);
  }

  private String file(String name, String content) throws Exception {
    return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Answer command(String... words) throws Exception {
    var line = new ArrayList<>(RunningProgram.command());
    line.add(1, "-Duser.language=en");
    line.addAll(List.of(words));
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Answer(process.exitValue(), said);
  }
}
