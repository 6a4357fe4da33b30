package org.escale.calendar;

import java.util.Arrays;
import java.util.Optional;
import org.escale.tabular.PlainText;

/** The usual school holidays; each school year of the three zones has all of them. */
enum HolidayName {
  ALL_SAINTS("toussaint", "Vacances de la Toussaint"),
  CHRISTMAS("noel", "Vacances de Noël"),
  WINTER("hiver", "Vacances d’hiver"),
  SPRING("printemps", "Vacances de printemps"),
  ASCENSION("ascension", "Pont de l’Ascension"),
  SUMMER("ete", "Vacances d’été");

  private final String mark;
  private final String french;

  HolidayName(String mark, String french) {
    this.mark = mark;
    this.french = french;
  }

  String french() {
    return french;
  }

  String messageKey() {
    return "calendar.school-holiday." + mark;
  }

  /** The one that a text speaks of: "Vacances d'Hiver", « hiver », "Début des Vacances d'Été". */
  static Optional<HolidayName> in(String text) {
    var bare = PlainText.bare(text);
    return Arrays.stream(values())
        .filter(name -> name == SUMMER ? bare.endsWith(name.mark) : bare.contains(name.mark))
        .findFirst();
  }
}
