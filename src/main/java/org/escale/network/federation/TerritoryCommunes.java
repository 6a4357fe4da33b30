package org.escale.network.federation;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.network.PlaceAddress;
import org.escale.network.standard.Field;
import org.escale.network.standard.StandardPlace;
import org.escale.tabular.PlainText;
import org.escale.territory.Commune;
import org.jspecify.annotations.Nullable;

/**
 * Finds which commune of the territory a place is in: by INSEE code, else by a name that only one
 * commune of its département has. Whatever is not found is outside.
 */
final class TerritoryCommunes {
  /** Where postcodes begin so, clocks do not go as in Paris. */
  private static final Map<String, ZoneId> OVERSEAS =
      Map.ofEntries(
          Map.entry("971", ZoneId.of("America/Guadeloupe")),
          Map.entry("972", ZoneId.of("America/Martinique")),
          Map.entry("973", ZoneId.of("America/Cayenne")),
          Map.entry("974", ZoneId.of("Indian/Reunion")),
          Map.entry("975", ZoneId.of("America/Miquelon")),
          Map.entry("976", ZoneId.of("Indian/Mayotte")),
          Map.entry("977", ZoneId.of("America/St_Barthelemy")),
          Map.entry("978", ZoneId.of("America/Marigot")),
          Map.entry("986", ZoneId.of("Pacific/Wallis")),
          Map.entry("987", ZoneId.of("Pacific/Tahiti")),
          Map.entry("988", ZoneId.of("Pacific/Noumea")));

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String MANY = "";

  private final Map<String, Commune> byCode = new HashMap<>();
  private final Map<String, String> codeByName = new HashMap<>();
  private final ZoneId zone;

  /**
   * @param zone the territory's own
   */
  TerritoryCommunes(List<Commune> communes, ZoneId zone) {
    this.zone = zone;
    for (var commune : communes) {
      byCode.put(commune.code(), commune);
      codeByName.merge(key(commune.name(), commune.code()), commune.code(), (one, other) -> MANY);
    }
  }

  PlaceAddress address(StandardPlace place) {
    var insee = place.textOrNull(Field.INSEE_CODE);
    var code = code(place, insee);
    var lat = place.number(Field.LATITUDE);
    var lon = place.number(Field.LONGITUDE);
    var placed = lat != null && lon != null;
    return new PlaceAddress(
        code,
        insee == null ? code : insee,
        place.textOrNull(Field.COMMUNE),
        place.textOrNull(Field.POSTCODE),
        place.textOrNull(Field.ADDRESS),
        place.textOrNull(Field.ADDRESS_MORE),
        placed ? lat : null,
        placed ? lon : null,
        code == null ? zoneOf(place.text(Field.POSTCODE)) : zone);
  }

  private @Nullable String code(StandardPlace place, @Nullable String insee) {
    if (insee != null) return byCode.containsKey(insee) ? insee : null;
    var postcode = place.text(Field.POSTCODE);
    if (postcode.isEmpty()) return null;
    var code = codeByName.getOrDefault(key(place.text(Field.COMMUNE), postcode), MANY);
    return code.isEmpty() ? null : code;
  }

  private static String key(String name, String code) {
    var bare =
        PlainText.bare(name).replaceFirst("^saint(?=.)", "st").replaceFirst("^sainte(?=.)", "ste");
    return code.substring(0, 2) + " " + bare;
  }

  private static ZoneId zoneOf(String postcode) {
    return postcode.length() < 3 ? PARIS : OVERSEAS.getOrDefault(postcode.substring(0, 3), PARIS);
  }
}
