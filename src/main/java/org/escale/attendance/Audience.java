package org.escale.attendance;

import java.util.Locale;

/**
 * A public that visits are counted by.
 *
 * @param code stable, lower-case letters, digits and hyphens
 * @param position its place among the others, from 1
 * @param active whether it is offered when counting; visits already counted keep their audience
 */
public record Audience(String code, String labelFr, String labelEn, int position, boolean active) {
  public String label(Locale locale) {
    return locale.getLanguage().equals("en") ? labelEn : labelFr;
  }
}
