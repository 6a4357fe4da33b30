package org.escale.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.escale.EscaleTest;
import org.escale.territory.CommuneImport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class PlacesTest {
  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired Furnishings furnishings;
  @Autowired Vehicles vehicles;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
  }

  @Test
  void a_place_is_entered_with_all_that_is_said_of_it() {
    var library = NetworkWorld.library();
    places.add(library);
    assertThat(places.get(library.id()))
        .usingRecursiveComparison()
        .ignoringFields("updatedAt")
        .isEqualTo(library);
    assertThat(places.life(library.id())).hasSize(1);
  }

  @Test
  void a_draft_may_lack_what_a_published_place_may_not() {
    var draft = NetworkWorld.draft("Espace de Denain");
    places.add(draft);
    assertThat(draft.missing()).containsExactly("pivot", "postcode", "address", "services");
    var published = draft.withPublished(true);
    assertThatThrownBy(() -> places.change(published)).isInstanceOf(PlaceRefusal.Incomplete.class);
    assertThat(places.get(draft.id()).published()).isFalse();
  }

  @Test
  void who_changes_what_somebody_else_has_changed_meanwhile_is_told_and_nothing_is_lost() {
    var library = NetworkWorld.library();
    places.add(library);
    var read = places.get(library.id());
    places.change(read.withHours("Mo-Fr 09:00-12:00", null));
    assertThatThrownBy(() -> places.change(read.withHours("Sa 09:00-12:00", null)))
        .isInstanceOfSatisfying(
            PlaceChangedMeanwhile.class,
            refusal -> assertThat(refusal.now().openingHours()).isEqualTo("Mo-Fr 09:00-12:00"));
    assertThat(places.get(library.id()).openingHours()).isEqualTo("Mo-Fr 09:00-12:00");
  }

  @Test
  void of_two_crossing_changes_the_first_wins_and_the_second_waits_to_be_told() throws Exception {
    var library = NetworkWorld.library();
    places.add(library);
    var read = places.get(library.id());
    try (var rival = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            places.change(read.withHours("Mo 09:00-12:00", null));
            var waiting = rival.submit(() -> places.change(read.withHours("Tu 09:00-12:00", null)));
            assertThat(waiting).failsWithin(Duration.ofMillis(300));
            return waiting;
          });
      assertThatThrownBy(second::get).hasCauseInstanceOf(PlaceChangedMeanwhile.class);
    }
    assertThat(places.get(library.id()).openingHours()).isEqualTo("Mo 09:00-12:00");
  }

  @Test
  void the_life_of_a_place_is_kept_with_its_days_and_reasons() {
    var library = NetworkWorld.library();
    places.add(library);
    var opened = places.life(library.id()).getFirst().since();
    places.turn(library.id(), PlaceLife.SUSPENDED, opened, "Travaux");
    assertThat(places.get(library.id()).life()).isEqualTo(PlaceLife.SUSPENDED);
    assertThat(places.life(library.id()))
        .extracting(LifeStep::life)
        .containsExactly(PlaceLife.SUSPENDED, PlaceLife.OPEN);
    assertThatThrownBy(() -> places.turn(library.id(), PlaceLife.OPEN, opened.plusYears(9), null))
        .isInstanceOf(PlaceRefusal.ImpossibleDay.class);
    assertThatThrownBy(
            () -> places.turn(library.id(), PlaceLife.OPEN, LocalDate.of(2000, 1, 1), null))
        .isInstanceOf(PlaceRefusal.ImpossibleDay.class);
  }

  @Test
  void places_are_found_by_words_whatever_the_accents() {
    places.add(NetworkWorld.library());
    places.add(NetworkWorld.draft("Espace de Denain"));
    assertThat(places.count(PlaceFilter.ALL)).isEqualTo(2);
    assertThat(found("mediatheque")).containsExactly("Médiathèque de l’Étang");
    assertThat(found("59220")).containsExactly("Médiathèque de l’Étang");
    assertThat(found("100 %")).isEmpty();
    var drafts = new PlaceFilter(null, "59172", "school-space", "planned", true);
    assertThat(places.page(drafts, 0, 10))
        .extracting(Place::name)
        .containsExactly("Espace de Denain");
  }

  private List<String> found(String words) {
    return places.page(new PlaceFilter(words, null, null, null, false), 0, 10).stream()
        .map(Place::name)
        .toList();
  }

  @Test
  void a_new_vehicle_has_a_place_that_tells_what_it_offers() {
    var bus = new Vehicle(UUID.randomUUID(), "bus-1", "Cyberbus", "Dépôt", 50.33, 3.39, 10, null);
    vehicles.put(bus);
    vehicles.put(bus);
    assertThat(places.ofVehicle(bus.id()).orElseThrow().name()).isEqualTo("Cyberbus");
    assertThat(places.count(PlaceFilter.ALL)).isEqualTo(1);
  }

  @Test
  void a_workstation_stands_in_a_room_of_its_own_place_under_a_label_of_its_own() {
    var library = NetworkWorld.library();
    places.add(library);
    var room = new Room(UUID.randomUUID(), library.id(), "Salle 1", 12, true);
    furnishings.add(room);
    furnishings.put(station(library.id(), room.id(), "P1"));
    assertThatThrownBy(() -> furnishings.put(station(library.id(), null, "P1")))
        .isInstanceOf(FurnishingRefusal.LabelTaken.class);
    assertThatThrownBy(() -> furnishings.removeRoom(library.id(), room.id()))
        .isInstanceOf(FurnishingRefusal.RoomInUse.class);
    assertThatThrownBy(
            () -> furnishings.add(new Room(UUID.randomUUID(), library.id(), "Salle 1", null, null)))
        .isInstanceOf(FurnishingRefusal.RoomNameTaken.class);
    assertThat(furnishings.rooms(library.id())).containsExactly(room);
    assertThat(furnishings.workstations(library.id())).hasSize(1);
  }

  private static Workstation station(UUID place, @Nullable UUID room, String label) {
    return new Workstation(UUID.randomUUID(), place, room, label, "desktop", false, true);
  }

  @Test
  void a_picture_is_drawn_anew_in_a_modest_size_and_has_its_words() throws Exception {
    var library = NetworkWorld.library();
    places.add(library);
    var large = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4000, 1000, BufferedImage.TYPE_INT_RGB), "png", large);
    var picture = new Picture(UUID.randomUUID(), library.id(), "L’entrée, de plain-pied");
    furnishings.add(picture, large.toByteArray());
    var kept = furnishings.content(library.id(), picture.id()).orElseThrow();
    assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(1280);
    var none = new Picture(UUID.randomUUID(), library.id(), "Rien");
    assertThatThrownBy(() -> furnishings.add(none, "<svg/>".getBytes(UTF_8)))
        .isInstanceOf(FurnishingRefusal.NoPicture.class);
    assertThat(furnishings.pictures(library.id())).containsExactly(picture);
  }
}
