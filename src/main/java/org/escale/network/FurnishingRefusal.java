package org.escale.network;

/** Why something is not added to a place or taken from it; in messages as {@link #messageKey}. */
public sealed class FurnishingRefusal extends RuntimeException {
  private FurnishingRefusal(String messageKey) {
    super(messageKey);
  }

  public String messageKey() {
    return String.valueOf(getMessage());
  }

  /** The place has a room of that name. */
  public static final class RoomNameTaken extends FurnishingRefusal {
    RoomNameTaken() {
      super("network.room.name-taken");
    }
  }

  /** Workstations stand in the room. */
  public static final class RoomInUse extends FurnishingRefusal {
    RoomInUse() {
      super("network.room.in-use");
    }
  }

  /** The place has a workstation of that label. */
  public static final class LabelTaken extends FurnishingRefusal {
    LabelTaken() {
      super("network.workstation.label-taken");
    }
  }

  /** The file is no picture that can be read. */
  public static final class NoPicture extends FurnishingRefusal {
    public NoPicture() {
      super("network.picture.unreadable");
    }
  }
}
