import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import running.Program;

/**
 * Long files into the program as it is run: how long their preview and their import take, and the
 * memory that the program holds meanwhile. bench/README.md tells the method.
 *
 * <pre>bin/bench network schools|places [--rows N]</pre>
 */
class Network {
  static final Duration PATIENCE = Duration.ofMinutes(10);

  static long highest;

  public static void main(String[] arguments) throws Exception {
    var what = arguments.length == 0 ? "" : arguments[0];
    if (!what.equals("schools") && !what.equals("places")) {
      System.err.println("Usage: bin/bench network schools|places [--rows N]");
      System.exit(2);
    }
    say(
        "%s, %d cores, load %.1f",
        LocalDate.now(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    try (var program = Program.start("network")) {
      program.signIn();
      if (what.equals("schools")) schools(program, option(arguments, "--rows", 60_000));
      else places(program, option(arguments, "--rows", 25_000));
    }
  }

  static void schools(Program program, int rows) throws Exception {
    var file = Path.of("target", "bench-network-schools.csv");
    directory(file, rows);
    say("a directory of %,d schools, 71 columns, %.1f MB", rows, Files.size(file) / 1e6);
    try {
      var form = Map.of("ecoles", "all");
      twice(program, "/gestion/reseau/ecoles/import", form, file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  static void places(Program program, int rows) throws Exception {
    var file = Path.of("target", "bench-network-places.csv");
    register(file, rows);
    say("a register of %,d places, 32 columns, %.1f MB", rows, Files.size(file) / 1e6);
    try {
      var form = Map.of("source", "Inventaire inventé");
      twice(program, "/gestion/reseau/federation", form, file);
      for (var page :
          List.of(
              "/gestion/reseau/federation",
              "/gestion/reseau/federation/doublons",
              "/donnees",
              "/donnees/lieux.csv",
              "/donnees/lieux.json")) {
        var begin = System.nanoTime();
        var answer = program.get(page);
        say("  %-38s %5.1f s, %.1f MB", page, seconds(begin), answer.length() / 1e6);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Invented places by the national standard, spread over the départements; one in ten lacks what
   * is required, one in a hundred has an e-mail address for a telephone number.
   */
  static void register(Path file, int rows) throws IOException {
    var names =
        "id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,typologie,telephone,"
            + "courriels,site_web,horaires,presentation_resume,presentation_detail,source,itinerance,structure_parente,date_maj,"
            + "services,publics_specifiquement_adresses,prise_en_charge_specifique,frais_a_charge,"
            + "dispositif_programmes_nationaux,formations_labels,autres_formations_labels,modalites_acces,"
            + "modalites_accompagnement,fiche_acces_libre,prise_rdv";
    try (var out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      out.print(names + "\n");
      for (int row = 0; row < rows; row++) {
        int department = 1 + row % 95 == 20 ? 21 : 1 + row % 95;
        var cells =
            List.of(
                "lieu-" + row,
                row % 10 == 0 ? "" : "%014d".formatted(10_000_000_000_000L + row),
                "Lieu inventé numéro " + row,
                "Commune inventée " + row % 400,
                "%02d000".formatted(department),
                "%02d%03d".formatted(department, 1 + row % 400),
                row % 300 + " rue de l’Invention",
                "",
                "" + (43 + (department * 37 % 80) / 10.0 + row % 997 / 2000.0),
                "" + (-1 + (department * 53 % 70) / 10.0 + row % 991 / 2000.0),
                "ASSO",
                row % 100 == 0 ? "lieu@bench.example" : "+333%08d".formatted(row),
                "lieu-" + row + "@bench.example",
                "https://bench.example/" + row,
                "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off",
                "Un lieu inventé pour mesurer.",
                "Ce lieu n’existe pas. ".repeat(10).strip(),
                "Inventaire inventé",
                "Fixe",
                "",
                "2026-05-27",
                "Aide aux démarches administratives|Accès internet et matériel informatique",
                "Seniors",
                "",
                "Gratuit",
                "",
                "",
                "",
                "Se présenter|Téléphoner",
                "Accompagnement individuel",
                "",
                "");
        out.print(cells.stream().map(c -> '"' + c + '"').collect(Collectors.joining(",")) + "\n");
      }
    }
  }

  /** Sent, previewed, imported; then sent again, when nothing is to change. */
  static void twice(
      Program program, String page, Map<String, String> form, Path file)
      throws Exception {
    highest = 0;
    var begin = System.nanoTime();
    var run = program.send(page, form, file);
    var sent = System.nanoTime();
    var shown = await(program, run, "preview");
    say("  sent in %.1f s, previewed in %.1f s", seconds(begin, sent), seconds(sent));
    var approved = System.nanoTime();
    program.post(run + "/application", Map.of("_csrf", Program.token(shown)));
    await(program, run, "import");
    say("  imported in %.1f s; %.1f s in all", seconds(approved), seconds(begin));
    var again = System.nanoTime();
    var second = await(program, program.send(page, form, file), "second preview");
    say(
        "  the same file again: %s, after %.1f s",
        second.contains("id=\"apply\"") ? "CHANGES SOMETHING" : "nothing to change",
        seconds(again));
    say("  the program held at most %d MiB", highest);
  }

  /** Looks at the page until no job is at it; tells which percentages were seen. */
  static String await(Program program, String run, String step)
      throws Exception {
    var seen = new TreeSet<Integer>();
    var begin = System.nanoTime();
    while (true) {
      var page = program.get(run);
      highest = Math.max(highest, program.memory());
      if (!page.contains("<progress")) {
        if (page.contains("notice bad")) throw new IllegalStateException(page);
        say("  %s: progress seen at %s %%", step, seen);
        return page;
      }
      Pattern.compile("<progress max=\"100\" value=\"([0-9]+)\"")
          .matcher(page)
          .results()
          .forEach(found -> seen.add(Integer.valueOf(found.group(1))));
      if (seconds(begin) > PATIENCE.toSeconds()) throw new IllegalStateException("not done");
      Thread.sleep(250);
    }
  }

  /** Invented schools, spread over the départements, in the columns of the national directory. */
  static void directory(Path file, int rows) throws IOException {
    var columns =
        ("Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Adresse_1;Adresse_2;"
             + "Adresse_3;Code_postal;Code_commune;Nom_commune;Code_departement;Code_academie;Code_region;"
             + "Ecole_maternelle;Ecole_elementaire;Voie_generale;Voie_technologique;Voie_professionnelle;Telephone;"
             + "Fax;Web;Mail;Restauration;Hebergement;ULIS;Apprentissage;Segpa;Section_arts;Section_cinema;"
             + "Section_theatre;Section_sport;Section_internationale;Section_europeenne;Lycee_Agricole;"
             + "Lycee_militaire;Lycee_des_metiers;Post_BAC;Appartenance_Education_Prioritaire;GRETA;SIREN_SIRET;"
             + "Fiche_onisep;position;Type_contrat_prive;Libelle_departement;Libelle_academie;Libelle_region;"
             + "coordX_origine;coordY_origine;epsg_origine;nom_circonscription;latitude;longitude;"
             + "precision_localisation;date_ouverture;date_maj_ligne;etat;ministere_tutelle;multi_uai;rpi_concentre;"
             + "rpi_disperse;code_nature;libelle_nature;Code_type_contrat_prive;PIAL;etablissement_mere;"
             + "type_rattachement_etablissement_mere;code_circonscription;code_zone_animation_pedagogique;"
             + "libelle_zone_animation_pedagogique;code_bassin_formation;libelle_bassin_formation")
            .split(";");
    var filling = new String[columns.length];
    Arrays.fill(filling, "");
    for (int i = 0; i < columns.length; i += 3) filling[i] = "Valeur de remplissage";
    try (var out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      out.print('\ufeff' + String.join(";", columns) + "\r\n");
      for (int row = 0; row < rows; row++) out.print(line(columns, filling, row) + "\r\n");
    }
  }

  static String line(String[] columns, String[] filling, int row) {
    int department = 1 + row % 95;
    int number = department * 10_000 + row / 95;
    var uai = "%07d%c".formatted(number, "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(number % 23));
    var lat = "%d.%05d".formatted(43 + row % 7, row % 100_000);
    var lon = "%d.%05d".formatted(row % 7, row % 99_991);
    var told =
        Map.ofEntries(
            Map.entry("Identifiant_de_l_etablissement", uai),
            Map.entry("Nom_etablissement", "École inventée numéro " + row),
            Map.entry("Type_etablissement", "Ecole"),
            Map.entry("Statut_public_prive", "Public"),
            Map.entry("Adresse_1", row % 300 + " rue de l’Invention"),
            Map.entry("Code_postal", "%02d000".formatted(department)),
            Map.entry("Code_commune", "%02d%03d".formatted(department, 1 + row % 400)),
            Map.entry("Nom_commune", "Commune inventée " + row % 400),
            Map.entry("Ecole_maternelle", "" + row % 2),
            Map.entry("Ecole_elementaire", "1"),
            Map.entry("Telephone", "03%08d".formatted(row)),
            Map.entry("Mail", "ecole-" + row + "@bench.example"),
            Map.entry("latitude", lat),
            Map.entry("longitude", lon),
            Map.entry("position", lat + ", " + lon),
            Map.entry("date_maj_ligne", "2026-05-27"),
            Map.entry("etat", row % 300 == 0 ? "A FERMER" : "OUVERT"));
    var cells = filling.clone();
    for (int i = 0; i < columns.length; i++) cells[i] = told.getOrDefault(columns[i], filling[i]);
    return String.join(";", cells);
  }

  static double seconds(long begin) {
    return seconds(begin, System.nanoTime());
  }

  static double seconds(long begin, long end) {
    return (end - begin) / 1e9;
  }

  static int option(String[] arguments, String name, int usual) {
    int at = List.of(arguments).indexOf(name);
    return at < 0 ? usual : Integer.parseInt(arguments[at + 1]);
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(format, values));
  }
}
