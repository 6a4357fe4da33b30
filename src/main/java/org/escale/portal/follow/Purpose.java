package org.escale.portal.follow;

/** What a link in a letter is for. */
enum Purpose {
  CONFIRM("confirm"),
  LEAVE("leave");

  private final String code;

  Purpose(String code) {
    this.code = code;
  }

  /** As it stands in the table. */
  String code() {
    return code;
  }
}
