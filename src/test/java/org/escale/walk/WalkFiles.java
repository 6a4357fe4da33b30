package org.escale.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The files of a territory as its offices would send them: each in another encoding. */
final class WalkFiles {
  record File(String name, byte[] bytes) {}

  private record Line(String code, String name, String population, String lat, String lon) {}

  /** Requests in {@link #requests()}. */
  static final int REQUESTS = 4;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private WalkFiles() {}

  /** Semicolons, decimal commas and Windows' encoding: what a French spreadsheet saves. */
  static File communes() {
    var text =
        lines().stream()
            .map(line ->
                String.join(
                    ";",
                    line.code(),
                    line.name(),
                    line.population(),
                    line.lat().replace('.', ','),
                    line.lon().replace('.', ',')))
            .collect(
                Collectors.joining(
                    "\r\n", "Code INSEE;Commune;Population;Latitude;Longitude\r\n", "\r\n"));
    return new File("communes.csv", text.getBytes(WINDOWS));
  }

  /** One stop a commune; UTF-8 with a byte order mark. */
  static File stops() {
    var text =
        lines().stream()
            .map(
                line -> String.join(";", line.code(), "Place de la mairie", line.lat(), line.lon()))
            .collect(Collectors.joining("\n", "\uFEFFcommune;nom;latitude;longitude\n", "\n"));
    return new File("arrets.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Commas and plain UTF-8. */
  static File requests() {
    return new File(
        "demandes.csv",
        """
        référence,demandeur,type,code commune,titre,public,effectif,spécifique,priorité,dates
        R-1,École élémentaire,école,59172,Journée mondiale de l’eau,scolaires,24,oui,5,2026-12-01..2026-12-11 matin
        R-2,Service jeunesse,service,59526,Fête d’internet,jeunes,30,non,4,2027-01-04..2027-01-23
        R-3,Club des aînés,association,59002,Premiers pas,seniors,12,non,3,"2026-12-03, 2026-12-10"
        R-4,Mairie,mairie,59092,Forum des associations,associations,40,non,2,2027-03-06 après-midi
        """
            .getBytes(StandardCharsets.UTF_8));
  }

  static String communeName(String code) {
    return lines().stream()
        .filter(line -> line.code().equals(code))
        .map(Line::name)
        .findFirst()
        .orElseThrow();
  }

  private static List<Line> lines() {
    try {
      return new ClassPathResource("demo/communes.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";"))
          .map(part -> new Line(part[0], part[1], part[2], part[3], part[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
