package org.escale.attendance.today;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.attendance.device.BoundTo;

/**
 * What a device keeps to work without a network.
 *
 * @param authority the name of who runs the site
 * @param questions codes of what is asked of visitors
 * @param vocabulary by the list's name, the answers to choose from
 * @param erased identifiers of people that the device is to forget
 */
record DeviceDay(
    String authority,
    String zone,
    @JsonProperty("bound_to") BoundTo boundTo,
    List<String> questions,
    List<LeasedSession> sessions,
    List<RoadDay> road,
    List<Choice> audiences,
    Map<String, ?> vocabulary,
    @JsonProperty("legal_texts") List<Text> legalTexts,
    List<UUID> erased) {
  /** An audience, with the number of its colour. */
  record Choice(String code, String fr, String en, int hue) {}

  /** What people are told before their name is kept. */
  record Text(String code, int version, String basis, String fr, String en) {}
}
