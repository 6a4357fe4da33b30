package org.escale;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  /** The clock itself, and the scheduler, whose builder waits by a clock that must run on. */
  private static final String MAY_ASK =
      "org\\.escale\\.WebConfiguration|org\\.escale\\.hosting\\.JobsConfiguration\\$TimedBuilder";

  @Test
  void each_module_knows_only_what_its_package_says() {
    ApplicationModules.of(Escale.class).verify();
  }

  /** A test moves the one clock; who asks the machine instead cannot be tested. */
  @ParameterizedTest
  @MethodSource("waysToAskTheMachine")
  void nobody_asks_the_machine_what_time_it_is(Class<?> type, String method) {
    var classes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.escale");
    noClasses()
        .that()
        .haveNameNotMatching(MAY_ASK)
        .should()
        .callMethod(type, method)
        .check(classes);
  }

  static Stream<Object[]> waysToAskTheMachine() {
    return Stream.concat(
        Stream.of("systemUTC", "systemDefaultZone").map(way -> new Object[] {Clock.class, way}),
        Stream.of(
                Instant.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class)
            .map(type -> new Object[] {type, "now"}));
  }
}
