package org.escale.access.pass;

import java.time.Duration;

/** Which door a pass opens, and for how long. */
public enum Purpose {
  INVITATION("invitation", Duration.ofDays(14)),
  PASSWORD("password", Duration.ofDays(1)),
  FIRST_START("first-start", Duration.ofDays(1));

  private final String code;
  private final Duration life;

  Purpose(String code, Duration life) {
    this.code = code;
    this.life = life;
  }

  public String code() {
    return code;
  }

  public Duration life() {
    return life;
  }
}
