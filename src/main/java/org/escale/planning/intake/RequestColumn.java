package org.escale.planning.intake;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a table of requests; the headers are part of the file format. */
enum RequestColumn {
  REFERENCE("référence"),
  COMMISSIONER("demandeur"),
  KIND("type"),
  EMAIL("courriel"),
  COMMUNE("code commune"),
  STOP("arrêt"),
  TITLE("titre"),
  AUDIENCE("public"),
  EXPECTED("effectif"),
  SPECIFIC("spécifique"),
  PRIORITY("priorité"),
  NOTE("note"),
  WISHES("dates"),
  STATUS("statut");

  private final String header;

  RequestColumn(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }

  static List<String> headers() {
    return Stream.of(values()).map(RequestColumn::header).toList();
  }
}
