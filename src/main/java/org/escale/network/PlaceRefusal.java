package org.escale.network;

/** Why a place stays as it is; in messages as {@code network.place.refusal.<key>}. */
public sealed class PlaceRefusal extends RuntimeException {
  private final String key;

  private PlaceRefusal(String key) {
    super(key);
    this.key = key;
  }

  public String messageKey() {
    return "network.place.refusal." + key;
  }

  /** It lacks something that the national standard requires. */
  public static final class Incomplete extends PlaceRefusal {
    Incomplete() {
      super("incomplete");
    }
  }

  /** A school space without its whole agreement does not open to the public. */
  public static final class AgreementMissing extends PlaceRefusal {
    AgreementMissing() {
      super("agreement-missing");
    }
  }

  /** It is held to be a duplicate of another place. */
  public static final class Duplicate extends PlaceRefusal {
    Duplicate() {
      super("duplicate");
    }
  }

  /** A school houses it: it stays a space in a school. */
  public static final class OfASchool extends PlaceRefusal {
    OfASchool() {
      super("of-a-school");
    }
  }

  /** A day that is still to come, or before the last change. */
  public static final class ImpossibleDay extends PlaceRefusal {
    ImpossibleDay() {
      super("impossible-day");
    }
  }
}
