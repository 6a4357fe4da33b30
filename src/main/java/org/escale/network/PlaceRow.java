package org.escale.network;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@link Place} as columns, and back: the one list of them. */
final class PlaceRow {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private PlaceRow() {}

  static PlaceRow of(Place place, Instant now) {
    var row = new PlaceRow();
    row.set("id", place.id());
    row.set("kind", place.kind().code());
    row.set("name", place.name());
    row.set("life", place.life().code());
    row.set("published", place.published());
    row.set("vehicle_id", place.vehicleId());
    row.set(place.at());
    row.set(place.offer());
    row.set(place.sheet());
    row.set("opening_hours", place.openingHours());
    row.set("hours_note", place.hoursNote());
    var source = place.source();
    row.set("source", source == null ? null : source.name());
    row.set("source_id", source == null ? null : source.id());
    row.set("source_date", source == null ? null : source.date());
    row.set("owner", source == null ? null : source.owner());
    row.set("charter", source == null ? null : source.charter());
    row.set("updated_at", now.atOffset(ZoneOffset.UTC));
    return row;
  }

  private void set(PlaceAddress at) {
    set("commune_code", at.communeCode());
    set("insee_code", at.inseeCode());
    set("commune_name", at.communeName());
    set("postcode", at.postcode());
    set("address", at.address());
    set("address_more", at.more());
    set("lat", at.lat());
    set("lon", at.lon());
    set("time_zone", at.zone().getId());
  }

  private void set(PlaceOffer offer) {
    set("services", offer.services());
    set("publics", offer.publics());
    set("special_care", offer.specialCare());
    set("fees", offer.fees());
    set("programmes", offer.programmes());
    set("labels", offer.labels());
    set("other_labels", offer.otherLabels());
    set("access_modes", offer.accessModes());
    set("support_modes", offer.supportModes());
    set("itinerance", offer.itinerance());
    set("typologies", offer.typologies());
    set("languages", offer.languages());
    set("step_free", offer.stepFree());
    set("access_note", offer.accessNote());
  }

  private void set(PlaceSheet sheet) {
    set("phone", sheet.phone());
    set("emails", sheet.emails());
    set("websites", sheet.websites());
    set("booking_url", sheet.bookingUrl());
    set("access_url", sheet.accessUrl());
    set("summary", sheet.summary());
    set("details", sheet.details());
    set("parent", sheet.parent());
    set("pivot", sheet.pivot());
  }

  private void set(String column, @Nullable Object value) {
    values.put(column, value instanceof List<?> list ? list.toArray(String[]::new) : value);
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  String names() {
    return String.join(", ", values.keySet());
  }

  String marks() {
    return values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
  }

  String assignments() {
    return values.keySet().stream()
        .filter(name -> !name.equals("id"))
        .map(name -> name + " = :" + name)
        .collect(Collectors.joining(", "));
  }

  static Place read(ResultSet row, int number) throws SQLException {
    return new Place(
        row.getObject("id", UUID.class),
        PlaceKind.of(row.getString("kind")),
        row.getString("name"),
        PlaceLife.of(row.getString("life")),
        row.getBoolean("published"),
        row.getObject("vehicle_id", UUID.class),
        address(row),
        offer(row),
        sheet(row),
        row.getString("opening_hours"),
        row.getString("hours_note"),
        source(row),
        row.getInt("version"),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static PlaceAddress address(ResultSet row) throws SQLException {
    return new PlaceAddress(
        row.getString("commune_code"),
        row.getString("insee_code"),
        row.getString("commune_name"),
        row.getString("postcode"),
        row.getString("address"),
        row.getString("address_more"),
        row.getObject("lat", Double.class),
        row.getObject("lon", Double.class),
        ZoneId.of(row.getString("time_zone")));
  }

  private static PlaceOffer offer(ResultSet row) throws SQLException {
    return new PlaceOffer(
        list(row, "services"),
        list(row, "publics"),
        list(row, "special_care"),
        list(row, "fees"),
        list(row, "programmes"),
        list(row, "labels"),
        list(row, "other_labels"),
        list(row, "access_modes"),
        list(row, "support_modes"),
        list(row, "itinerance"),
        list(row, "typologies"),
        list(row, "languages"),
        row.getObject("step_free", Boolean.class),
        row.getString("access_note"));
  }

  private static PlaceSheet sheet(ResultSet row) throws SQLException {
    return new PlaceSheet(
        row.getString("phone"),
        list(row, "emails"),
        list(row, "websites"),
        row.getString("booking_url"),
        row.getString("access_url"),
        row.getString("summary"),
        row.getString("details"),
        row.getString("parent"),
        row.getString("pivot"));
  }

  private static @Nullable PlaceSource source(ResultSet row) throws SQLException {
    var name = row.getString("source");
    return name == null
        ? null
        : new PlaceSource(
            name,
            row.getString("source_id"),
            row.getObject("source_date", LocalDate.class),
            row.getString("owner"),
            row.getString("charter"));
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
