package org.escale.planning.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.escale.planning.Season;
import org.escale.planning.SeasonRules;
import org.escale.planning.SeasonWeights;
import org.escale.planning.Slot;
import org.escale.planning.SlotQuality;
import org.jspecify.annotations.Nullable;

/** The advanced section of a season, as a form: times, work, quality of the half-days, weights. */
record ChangeRules(
    @NotNull LocalTime startAm,
    @NotNull LocalTime startPm,
    @NotNull LocalTime startEv,
    @NotNull @Min(15) @Max(600) Integer minutesAm,
    @NotNull @Min(15) @Max(600) Integer minutesPm,
    @NotNull @Min(15) @Max(600) Integer minutesEv,
    @NotNull @Min(0) @Max(240) Integer setUpMinutes,
    @NotNull @Min(0) @Max(240) Integer packUpMinutes,
    @NotNull @Min(0) @Max(240) Integer betweenStopsMinutes,
    @NotNull @Min(60) @Max(1440) Integer dayMinutes,
    @NotNull @Min(60) @Max(10080) Integer weekMinutes,
    @NotNull @Min(60) @Max(40320) Integer fourWeeksMinutes,
    @NotNull @Min(1) @Max(6) Integer weekDays,
    @Nullable Set<DayOfWeek> eveningDays,
    @NotNull @Valid Qualities quality,
    @NotNull @Min(0) @Max(1_000_000) Integer unserved,
    @NotNull @Min(0) @Max(1_000_000) Integer openAccess,
    @NotNull @Min(0) @Max(1_000_000) Integer regularity,
    @NotNull @Min(0) @Max(1_000_000) Integer distancePer100Km,
    @NotNull @Min(0) @Max(1_000_000) Integer disruption) {

  /** From 0, nobody comes, to 10, everybody can. */
  record Qualities(
      @NotNull @Min(0) @Max(10) Integer saturdayMorning,
      @NotNull @Min(0) @Max(10) Integer saturdayAfternoon,
      @NotNull @Min(0) @Max(10) Integer wednesdayMorning,
      @NotNull @Min(0) @Max(10) Integer wednesdayAfternoon,
      @NotNull @Min(0) @Max(10) Integer schoolMorning,
      @NotNull @Min(0) @Max(10) Integer schoolAfternoon,
      @NotNull @Min(0) @Max(10) Integer holidayMorning,
      @NotNull @Min(0) @Max(10) Integer holidayAfternoon,
      @NotNull @Min(0) @Max(10) Integer evening) {

    static Qualities of(SlotQuality quality) {
      return new Qualities(
          quality.saturdayMorning(),
          quality.saturdayAfternoon(),
          quality.wednesdayMorning(),
          quality.wednesdayAfternoon(),
          quality.schoolMorning(),
          quality.schoolAfternoon(),
          quality.holidayMorning(),
          quality.holidayAfternoon(),
          quality.evening());
    }

    SlotQuality quality() {
      return new SlotQuality(
          saturdayMorning,
          saturdayAfternoon,
          wednesdayMorning,
          wednesdayAfternoon,
          schoolMorning,
          schoolAfternoon,
          holidayMorning,
          holidayAfternoon,
          evening);
    }
  }

  static ChangeRules of(Season season) {
    var rules = season.rules();
    var weights = season.weights();
    return new ChangeRules(
        rules.start(Slot.AM),
        rules.start(Slot.PM),
        rules.start(Slot.EV),
        rules.minutes(Slot.AM),
        rules.minutes(Slot.PM),
        rules.minutes(Slot.EV),
        rules.setUpMinutes(),
        rules.packUpMinutes(),
        rules.betweenStopsMinutes(),
        rules.dayMinutes(),
        rules.weekMinutes(),
        rules.fourWeeksMinutes(),
        rules.weekDays(),
        rules.eveningDays(),
        Qualities.of(rules.quality()),
        weights.unserved(),
        weights.openAccess(),
        weights.regularity(),
        weights.distancePer100Km(),
        weights.disruption());
  }

  /** A session ends before the next begins, and none passes midnight. */
  @AssertTrue(message = "{planning.rules.slots-overlap}")
  public boolean isSlotsApart() {
    return startAm == null
        || startPm == null
        || startEv == null
        || minutesAm == null
        || minutesPm == null
        || minutesEv == null
        || rules().slotsFollowEachOther();
  }

  SeasonRules rules() {
    return new SeasonRules(
        Map.of(Slot.AM, startAm, Slot.PM, startPm, Slot.EV, startEv),
        Map.of(Slot.AM, minutesAm, Slot.PM, minutesPm, Slot.EV, minutesEv),
        or(setUpMinutes),
        or(packUpMinutes),
        or(betweenStopsMinutes),
        or(dayMinutes),
        or(weekMinutes),
        or(fourWeeksMinutes),
        or(weekDays),
        eveningDays == null ? Set.of() : eveningDays,
        quality == null ? SlotQuality.USUAL : quality.quality());
  }

  private static int or(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  SeasonWeights weights() {
    return new SeasonWeights(unserved, openAccess, regularity, distancePer100Km, disruption);
  }
}
