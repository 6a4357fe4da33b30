package org.escale.network;

import org.escale.access.Permission;
import org.escale.access.SignedIn;
import org.springframework.security.access.AccessDeniedException;

/** Who may change what is said of a place. */
public final class PlaceRights {
  private PlaceRights() {}

  /** Those who keep the network; and a commune's agent, for our own places in that commune. */
  public static boolean mayChange(SignedIn who, Place place) {
    return who.may(Permission.NETWORK_EDIT)
        || who.may(Permission.OWN_PLACE_EDIT)
            && place.ours()
            && place.vehicleId() == null
            && who.communeCode() != null
            && who.communeCode().equals(place.at().communeCode());
  }

  /**
   * @throws AccessDeniedException when that person may not
   */
  public static void requireChange(SignedIn who, Place place) {
    if (!mayChange(who, place)) throw new AccessDeniedException("place " + place.id());
  }
}
