package org.escale;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import org.junit.jupiter.api.Test;
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
  @Test
  void nobody_asks_the_machine_what_time_it_is() {
    noClasses()
        .that()
        .haveNameNotMatching(MAY_ASK)
        .should()
        .callMethodWhere(describe("asks the machine for the time", ModularityTest::asks))
        .check(
            new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.escale"));
  }

  private static boolean asks(JavaMethodCall call) {
    var target = call.getTarget();
    if (!target.getOwner().getPackageName().equals("java.time")) return false;
    var fromAClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return target.getName().equals("now") && !fromAClock
        || target.getOwner().isEquivalentTo(Clock.class) && target.getName().startsWith("system");
  }
}
