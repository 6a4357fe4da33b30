package org.escale.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.escale.territory.Outline.BadOutline;
import org.escale.territory.TerritoryMap.Mark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerritoryMapTest {
  private static final Commune NORTH = commune("59001", "Nord", 900, 50.5, 3.4);
  private static final Commune SOUTH = commune("59002", "Sud", 20_000, 50.2, 3.3);

  @Test
  void north_is_up_east_is_right_and_all_is_inside() {
    var map = map(Map.of(), null).build();
    var south = map.areas().get(0);
    var north = map.areas().get(1);
    assertThat(south.mark().label()).as("larger circles lie below").isEqualTo("Sud");
    assertThat(north.y()).isLessThan(south.y());
    assertThat(north.x()).isGreaterThan(south.x());
    assertThat(map.areas())
        .allSatisfy(area -> {
          assertThat(area.x()).isBetween(0.0, (double) TerritoryMap.WIDTH);
          assertThat(area.y()).isBetween(0.0, map.height());
        });
    assertThat(south.radius()).isGreaterThan(north.radius());
    assertThat(map.hasLinks()).isFalse();
  }

  @Test
  void a_degree_is_as_long_north_as_east_at_that_latitude() {
    var projection =
        MapProjection.around(
            List.of(new MapProjection.Position(50.2, 3.3), new MapProjection.Position(50.5, 3.5)),
            1000);
    var here = projection.project(new MapProjection.Position(50.3, 3.3));
    var north = projection.project(new MapProjection.Position(50.31, 3.3));
    var east = projection.project(new MapProjection.Position(50.3, 3.31));
    double ratio = (here.y() - north.y()) / (east.x() - here.x());
    assertThat(ratio).isCloseTo(1 / Math.cos(Math.toRadians(50.305)), within(1e-4));
  }

  @Test
  void a_view_shows_a_box_as_large_as_it_can() {
    var view = MapView.of(50.2, 3.3, 50.5, 3.5);
    var low = view.at(50.2, 3.3);
    var high = view.at(50.5, 3.5);
    assertThat(low.x()).isBetween(0.0, high.x());
    assertThat(high.y()).isBetween(0.0, low.y());
    assertThat(high.x()).isLessThan(TerritoryMap.WIDTH);
    assertThat(low.y()).isLessThan(MapView.HEIGHT);
    assertThat(low.y() - high.y()).isGreaterThan(0.6 * MapView.HEIGHT);
    assertThat(view.at(view.north(), view.west()).x()).isCloseTo(0, within(1e-6));
    assertThat(view.at(view.south(), view.east()).y()).isCloseTo(MapView.HEIGHT, within(1e-6));
    assertThat(view.moved(0.5, -0.5).west()).isCloseTo(view.lon(), within(1e-9));
    assertThat(view.moved(0.5, -0.5).south()).isCloseTo(view.lat(), within(1e-9));
  }

  @Test
  void an_outline_has_no_more_corners_than_are_seen_and_none_far_outside() {
    var round = new StringBuilder();
    for (int n = 0; n <= 20_000; n++) {
      double turn = 2 * Math.PI * (n % 20_000) / 20_000;
      round.append(n == 0 ? "" : ",");
      round.append("[%s,%s]".formatted(3.4 + 0.1 * Math.cos(turn), 50.3 + 0.1 * Math.sin(turn)));
    }
    var outline = Outline.of("{\"type\":\"Polygon\",\"coordinates\":[[" + round + "]]}");
    var whole = outline.path(MapView.of(50.2, 3.3, 50.4, 3.5));
    assertThat(whole.length()).isBetween(100, 900);
    assertThat(outline.path(new MapView(48, 2, 50))).isEmpty();
    // all around the view: its edges alone, out of sight
    assertThat(outline.path(new MapView(50.3, 3.4, 60))).hasSizeLessThan(60).endsWith("z");
    // half of it
    var half = outline.path(new MapView(50.3, 3.5, 50)).replaceAll("[^-0-9]+", " ").strip();
    assertThat(Arrays.stream(half.split(" ")).mapToInt(Integer::parseInt).max().orElseThrow())
        .isLessThan(1100);
  }

  @Test
  void points_ways_and_looks_are_drawn() {
    var map =
        map(Map.of(), null)
            .communes(c -> new Mark("map-hot", c.name(), "/bus/" + c.code()))
            .point(50.2, 3.3, Mark.plain("Mairie"))
            .line(
                List.of(new double[] {50.2, 3.3}, new double[] {50.5, 3.4}), Mark.plain("Tournée"))
            .build();
    var south = map.areas().getFirst();
    assertThat(map.hasLinks()).isTrue();
    assertThat(south.mark()).isEqualTo(new Mark("map-hot", "Sud", "/bus/59002"));
    assertThat(map.points().getFirst().x()).isEqualTo(south.x());
    assertThat(map.lines().getFirst().corners()).matches("[0-9.]+,[0-9.]+ [0-9.]+,[0-9.]+");
  }

  @Test
  void an_outline_takes_the_place_of_the_circle() {
    var square =
        "{\"type\":\"Polygon\",\"coordinates\":[[[3.2,50.1],[3.4,50.1],[3.4,50.3],[3.2,50.1]]]}";
    var map = map(Map.of("59002", square), null).build();
    assertThat(map.areas().get(0).path()).matches("M[0-9. L]+Z");
    assertThat(map.areas().get(1).path()).isNull();
  }

  @Test
  void what_is_no_outline_in_degrees_is_refused() {
    var point = "{\"type\":\"Point\",\"coordinates\":[3,50]}";
    var metres =
        "{\"type\":\"Polygon\",\"coordinates\":[[[735000,7030000],[1,1],[2,2],[735000,7030000]]]}";
    var open = "{\"type\":\"Polygon\",\"coordinates\":[[[3,50],[4,50],[4,51],[3,51]]]}";
    assertThatThrownBy(() -> Outline.of(point)).isInstanceOf(BadOutline.class);
    assertThatThrownBy(() -> Outline.of(metres))
        .isInstanceOf(BadOutline.class)
        .hasMessage("territory.boundary.not-degrees");
    assertThatThrownBy(() -> Outline.of(open)).hasMessage("territory.boundary.not-closed");
  }

  @Test
  void tiles_cover_the_drawing_and_no_more() {
    var map = map(Map.of(), "https://tuiles.exemple.fr/{z}/{x}/{y}.png").build();
    assertThat(map.tiles()).hasSizeBetween(4, 40);
    assertThat(map.tiles())
        .allSatisfy(tile -> {
          assertThat(tile.x()).isBetween(-tile.size(), (double) TerritoryMap.WIDTH);
          assertThat(tile.y()).isBetween(-tile.size(), map.height());
          assertThat(tile.address()).matches("https://tuiles.exemple.fr/\\d+/\\d+/\\d+.png");
        });
    assertThat(map.attribution()).isEqualTo("© Exemple");
    assertThat(map(Map.of(), null).build().tiles()).isEmpty();
  }

  @Test
  void an_empty_territory_and_one_of_a_single_place_can_be_drawn() {
    for (var communes : List.of(List.<Commune>of(), List.of(NORTH))) {
      var map = new MapDrawing("Carte", communes, Map.of(), authority(null)).build();
      assertThat(map.height()).isPositive().isFinite();
    }
  }

  private static MapDrawing map(Map<String, String> outlines, @Nullable String tiles) {
    return new MapDrawing("Carte", List.of(NORTH, SOUTH), outlines, authority(tiles));
  }

  private static Authority authority(@Nullable String tiles) {
    return new Authority("Essai", ZoneId.of("Europe/Paris"), "B", null, tiles, "© Exemple", false);
  }

  private static Commune commune(String code, String name, int people, double lat, double lon) {
    return new Commune(code, name, people, lat, lon, null, null, 0);
  }
}
