package org.escale.portal.editorial;

import java.util.Arrays;

/** What sort of text it is, and under which address each sort stands. */
public enum TextKind {
  PAGE("page", "pages"),
  NEWS("news", "actualites");

  private final String code;
  private final String path;

  TextKind(String code, String path) {
    this.code = code;
    this.path = path;
  }

  /** As it stands in the database and in message keys. */
  public String code() {
    return code;
  }

  /** The first part of its address: {@code /pages/...}. */
  public String path() {
    return path;
  }

  static TextKind ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findAny().orElseThrow();
  }

  static TextKind ofPath(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findAny().orElseThrow();
  }
}
