package org.escale.planning.season;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The worked example of the model: one bus, one week, two communes, three requests. */
public final class Example {

  private Example() {}

  public static Season season() {
    return SeasonJson.read(seasonFile());
  }

  public static Plan plan() {
    return PlanJson.read(planFile(), season());
  }

  public static byte[] seasonFile() {
    return file("example.season.json");
  }

  public static byte[] planFile() {
    return file("example.plan.json");
  }

  /** The season's file with some of its text replaced. */
  public static String seasonWith(String text, String instead) {
    return replaced(seasonFile(), text, instead);
  }

  /** The plan's file with some of its text replaced. */
  public static String planWith(String text, String instead) {
    return replaced(planFile(), text, instead);
  }

  private static String replaced(byte[] file, String text, String instead) {
    var before = new String(file, StandardCharsets.UTF_8);
    var after = before.replace(text, instead);
    if (after.equals(before)) throw new IllegalArgumentException("there is no " + text);
    return after;
  }

  private static byte[] file(String name) {
    try (var file = Objects.requireNonNull(Example.class.getResourceAsStream(name), name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
