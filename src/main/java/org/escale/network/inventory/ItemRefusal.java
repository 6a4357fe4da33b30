package org.escale.network.inventory;

/** Why an item or a loan stays as it is; in messages as {@code network.item.refusal.<key>}. */
public sealed class ItemRefusal extends RuntimeException {
  private final String key;

  private ItemRefusal(String key) {
    super(key);
    this.key = key;
  }

  public String messageKey() {
    return "network.item.refusal." + key;
  }

  /** Another item has this inventory number. */
  public static final class TagTaken extends ItemRefusal {
    TagTaken() {
      super("tag-taken");
    }
  }

  /** Another item of this maker and model has this serial number. */
  public static final class SerialTaken extends ItemRefusal {
    SerialTaken() {
      super("serial-taken");
    }
  }

  /** Somebody else has changed it since it was read. */
  public static final class ChangedMeanwhile extends ItemRefusal {
    ChangedMeanwhile() {
      super("changed-meanwhile");
    }
  }

  /** One of the items is lent already. */
  public static final class LentAlready extends ItemRefusal {
    LentAlready() {
      super("lent-already");
    }
  }

  /** A loan has items, and days in their order. */
  public static final class ImpossibleLoan extends ItemRefusal {
    ImpossibleLoan() {
      super("impossible-loan");
    }
  }
}
