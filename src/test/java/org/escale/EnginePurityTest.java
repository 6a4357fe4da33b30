package org.escale;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Data in, plan out: the same file and seed give the same plan wherever the engine runs. */
class EnginePurityTest {
  private static final String ENGINE = "org.escale.planning.season..";

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.escale");

  @Test
  void the_engine_knows_only_java_and_how_to_read_a_file() {
    classes()
        .that()
        .resideInAPackage(ENGINE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ENGINE,
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.math..",
            "java.io..",
            "java.nio..",
            "org.jspecify.annotations..",
            "com.google.errorprone.annotations..",
            "tools.jackson..")
        .check(PROGRAM);
  }

  @Test
  void the_engine_has_no_clock_and_no_chance_of_its_own() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould()
        .callConstructor(java.util.Random.class)
        .check(PROGRAM);
  }

  /** The annotation that opens the package to other modules is no behaviour. */
  @Test
  void opening_hours_know_only_java_and_neither_a_clock_nor_chance() {
    noClasses()
        .that()
        .resideInAPackage("org.escale.calendar.openinghours")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "org.escale.calendar.openinghours", "java..", "org.jspecify.annotations..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.net..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(PROGRAM);
  }

  @Test
  void one_class_of_the_engine_at_most_measures_how_long_it_takes() {
    var measuring =
        PROGRAM.stream()
            .filter(type -> type.getPackageName().startsWith("org.escale.planning.season"))
            .filter(type ->
                type.getMethodCallsFromSelf().stream()
                    .anyMatch(call ->
                        call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getName().equals("nanoTime")))
            .map(JavaClass::getFullName)
            .map(name -> name.replaceAll("\\$.*", ""))
            .collect(Collectors.toSet());
    assertThat(measuring).hasSizeLessThanOrEqualTo(1);
  }

  /** Commands, and the command line that reads which one is wanted. */
  @Test
  void only_a_command_writes_to_the_terminal() {
    var commands =
        describe(
            "a command",
            (JavaClass type) ->
                type.getFullName().equals("org.escale.CommandLine")
                    || type.getFullName().replaceAll("\\$.*", "").endsWith("Command"));
    noClasses()
        .that(com.tngtech.archunit.base.DescribedPredicate.not(commands))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PROGRAM);
  }
}
