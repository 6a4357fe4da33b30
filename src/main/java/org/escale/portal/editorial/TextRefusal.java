package org.escale.portal.editorial;

/** Why a text or a picture does not enter, or does not leave. */
public sealed class TextRefusal extends RuntimeException {
  private final String field;
  private final transient Object[] arguments;

  private TextRefusal(String messageKey, String field, Object... arguments) {
    super(messageKey);
    this.field = field;
    this.arguments = arguments;
  }

  public String messageKey() {
    return String.valueOf(getMessage());
  }

  /** The field of the form that is to be changed. */
  public String field() {
    return field;
  }

  /** What the message names. */
  public Object[] arguments() {
    return arguments.clone();
  }

  /** Another text of the kind has that address. */
  public static final class AddressTaken extends TextRefusal {
    AddressTaken() {
      super("portal.editorial.address-taken", "slug");
    }
  }

  /** The text names a picture that is not there. */
  public static final class NoSuchPicture extends TextRefusal {
    NoSuchPicture(String name, String field) {
      super("portal.editorial.no-such-picture", field, name);
    }
  }

  /** Another picture has that name. */
  public static final class NameTaken extends TextRefusal {
    NameTaken() {
      super("portal.editorial.picture.name-taken", "name");
    }
  }

  /** The picture stands in texts. */
  public static final class InUse extends TextRefusal {
    InUse() {
      super("portal.editorial.picture.in-use", "name");
    }
  }
}
