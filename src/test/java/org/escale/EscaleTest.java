package org.escale;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.escale.attendance.TestSessions;
import org.escale.hosting.Bell;
import org.escale.network.federation.ImportedPlaces;
import org.escale.tabular.background.HeldImport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole program on a real PostgreSQL, listening on a free port. Each test begins
 * with an empty territory that has its administrator, and the reference data, at the instant of
 * {@link TestClock#START}. What builds a world for tests is at hand in all of them: a class that
 * imports something of its own starts the program once more, which takes ten seconds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"escale.demonstration=false", "spring.main.lazy-initialization=true"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
  TestClock.Configuration.class,
  TestAccounts.class,
  TestAccounts.CheapPasswords.class,
  ServedAxe.class,
  TestSessions.class,
  ImportedPlaces.class,
  Bell.class,
  HeldImport.class
})
@ExtendWith(EmptyDatabase.class)
public @interface EscaleTest {}
