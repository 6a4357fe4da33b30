package org.escale.network.standard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** Files in, places out: what is read of a file depends on nothing else. */
class PurityTest {
  @Test
  void the_standard_knows_neither_the_database_nor_the_web() {
    classes()
        .that()
        .resideInAPackage("org.escale.network.standard..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.escale.network",
            "org.escale.network.standard..",
            "org.escale.tabular",
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.math..",
            "java.io..",
            "java.nio..",
            "org.jspecify.annotations..",
            "org.springframework.modulith..",
            "de.siegmar.fastcsv..",
            "tools.jackson..")
        .check(
            new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.escale"));
  }
}
