package org.escale.network.standard;

/** What of a place does not keep to the standard. */
public record Fault(Field field, Rule rule, String value) {
  /** The rules of the schema. */
  public enum Rule {
    REQUIRED,
    PATTERN,
    VOCABULARY,
    TOO_LONG,
    NOT_A_NUMBER,
    NOT_A_DATE
  }
}
