package org.escale.network.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.escale.calendar.SchoolHolidays;
import org.escale.calendar.SchoolYear;
import org.escale.calendar.SchoolZones;
import org.escale.calendar.ZoneHolidays;
import org.escale.calendar.openinghours.Holidays;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.Position;
import org.escale.calendar.rules.ClassTimes;
import org.escale.calendar.rules.TimeSpan;
import org.escale.network.Place;
import org.escale.network.schools.ClassTime;
import org.escale.network.schools.Schools;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Service;

/** What a place's hours are read by: the holidays of its zone, its position, its hours of class. */
@Service
public class PlaceCalendars {
  private final ZoneHolidays zones;
  private final SchoolHolidays schoolHolidays;
  private final Authorities authorities;
  private final Schools schools;

  PlaceCalendars(
      ZoneHolidays zones, SchoolHolidays schoolHolidays, Authorities authorities, Schools schools) {
    this.zones = zones;
    this.schoolHolidays = schoolHolidays;
    this.authorities = authorities;
    this.schools = schools;
  }

  /** Public holidays, and the school holidays of the place's zone where that has one. */
  public Holidays holidays(Place place, LocalDate from, LocalDate to) {
    return zone(place)
        .map(zone -> zones.of(zone, from, to))
        .orElseGet(() -> zones.withoutSchool(from, to));
  }

  /** The authority's within the territory; elsewhere that of the département. */
  public Optional<String> zone(Place place) {
    if (place.ours() || !place.at().outsideTerritory()) {
      return Optional.of(authorities.get().schoolZone());
    }
    return Optional.ofNullable(place.at().inseeCode()).flatMap(SchoolZones::of);
  }

  public HoursContext context(Place place, Holidays holidays) {
    var lat = place.at().lat();
    var lon = place.at().lon();
    var position = lat == null || lon == null ? null : new Position(lat, lon, place.at().zone());
    return new HoursContext(holidays, position);
  }

  /** When there is class in the school that houses the place; never where none does. */
  public ClassTimes classTimes(Place place) {
    return schools
        .ofSpace(place.id())
        .map(school ->
            new ClassTimes(
                schools.classTimes(school.uai()).stream()
                    .collect(
                        Collectors.groupingBy(
                            ClassTime::weekday,
                            Collectors.mapping(
                                time -> new TimeSpan(time.starts(), time.ends()),
                                Collectors.toList())))))
        .orElse(ClassTimes.NONE);
  }

  /**
   * The last day whose school holidays are known without a gap from that day on; the day before it
   * where not even its own year is.
   */
  public LocalDate knownUntil(Place place, LocalDate day) {
    var known = zone(place).map(schoolHolidays::knownYears).orElse(List.of());
    var year = SchoolYear.of(day);
    if (!known.contains(year.firstYear())) return day.minusDays(1);
    while (known.contains(year.firstYear() + 1)) year = new SchoolYear(year.firstYear() + 1);
    return year.lastDay();
  }
}
