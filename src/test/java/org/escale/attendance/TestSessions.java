package org.escale.attendance;

import com.microsoft.playwright.BrowserContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.escale.EmptyDatabase;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.escale.access.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bus, two communes and sessions made by hand; and people signed in. */
@TestComponent
public class TestSessions {
  public static final UUID BUS = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
  public static final UUID SECOND_BUS = UUID.fromString("00000000-0000-0000-0000-0000000000b2");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final JdbcClient sql;
  private final TestAccounts accounts;

  TestSessions(JdbcClient sql, TestAccounts accounts) {
    this.sql = sql;
    this.accounts = accounts;
  }

  /**
   * Denain, Saint-Amand-les-Eaux and Hasnon, one stop each (its id is the commune's code), and two
   * buses.
   */
  public void makeTerritory() {
    commune("59172", "Denain", 20_360);
    commune("59526", "Saint-Amand-les-Eaux", 17_175);
    commune("59284", "Hasnon", 3_580);
    vehicle(BUS, "CB1", "Cyberbus");
    vehicle(SECOND_BUS, "CB2", "Second bus");
  }

  private void vehicle(UUID id, String code, String name) {
    sql.sql(
            """
            INSERT INTO network.vehicle (id, code, name, depot_name, depot_lat, depot_lon, workstations)
            VALUES (:id, :code, :name, 'Raismes', 50.39, 3.48, 10)
            """)
        .param("id", id)
        .param("code", code)
        .param("name", name)
        .update();
  }

  private void commune(String code, String name, int population) {
    sql.sql(
            """
            INSERT INTO territory.commune (code, name, population, lat, lon) VALUES (:code, :name, :population, 50.3, 3.4)
            """)
        .param("code", code)
        .param("name", name)
        .param("population", population)
        .update();
    sql.sql(
            """
            INSERT INTO network.stop (id, commune_code, name, address, lat, lon)
            VALUES (:code, :code, 'Place de la mairie', '1 place de la mairie', 50.3, 3.4)
            """)
        .param("code", code)
        .update();
  }

  /** An open session of two and a half hours in the morning, afternoon or evening. */
  public UUID session(UUID vehicle, LocalDate day, String slot, String commune) {
    var start =
        switch (slot) {
          case "AM" -> LocalTime.of(9, 30);
          case "PM" -> LocalTime.of(14, 0);
          default -> LocalTime.of(18, 15);
        };
    var id = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO agenda.session (id, vehicle_id, stop_id, commune_code, day, slot, period, kind)
            VALUES (:id, :vehicle, :commune, :commune, :day, :slot,
                    tstzrange(CAST(:start AS timestamptz), CAST(:end AS timestamptz)), 'open')
            """)
        .param("id", id)
        .param("vehicle", vehicle)
        .param("commune", commune)
        .param("day", day)
        .param("slot", slot)
        .param("start", day.atTime(start).atZone(PARIS).toOffsetDateTime().toString())
        .param(
            "end", day.atTime(start).plusMinutes(150).atZone(PARIS).toOffsetDateTime().toString())
        .update();
    return id;
  }

  /** Ties a session to a request of that kind. */
  public void commission(UUID session, String kind, String title) {
    var request = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO planning.request (id, reference, commissioner, commissioner_kind, commune_code, title, audience,
              expected, specific, priority, status)
            VALUES (:id, :reference, 'Un service', :kind, '59172', :title, 'pupils', 24, true, 3, 'scheduled')
            """)
        .param("id", request)
        .param("reference", request.toString().substring(0, 8))
        .param("kind", kind)
        .param("title", title)
        .update();
    sql.sql(
            "UPDATE agenda.session SET kind = :kind, request_id = :request, title = :title WHERE id"
                + " = :session")
        .param("kind", kind)
        .param("request", request)
        .param("title", title)
        .param("session", session)
        .update();
  }

  public void cancel(UUID session, String reason) {
    sql.sql(
            "UPDATE agenda.session SET cancelled_at = now(), cancellation_reason = :reason WHERE id"
                + " = :id")
        .param("reason", reason)
        .param("id", session)
        .update();
  }

  public void tour(UUID vehicle, LocalDate day, int metres) {
    sql.sql(
            "INSERT INTO agenda.tour (vehicle_id, day, metres, minutes) VALUES (:vehicle, :day,"
                + " :metres, 60)")
        .param("vehicle", vehicle)
        .param("day", day)
        .param("metres", metres)
        .update();
  }

  public SignedIn account(Permission... permissions) {
    var who =
        new SignedIn(
            UUID.randomUUID(),
            "animateur@exemple.invalid",
            "Animateur",
            null,
            permissions.length == 0
                ? EnumSet.noneOf(Permission.class)
                : EnumSet.copyOf(List.of(permissions)));
    sql.sql(
            """
            INSERT INTO access.account (id, email, display_name, password_hash, status)
            VALUES (:id, :email, 'Animateur', 'none', 'active')
            """)
        .param("id", who.id())
        .param("email", who.id() + "@exemple.invalid")
        .update();
    who.permissions().forEach(permission -> grant(who.id(), permission));
    return who;
  }

  /** By a role that gives nothing else; a session lives only as long as its account gives it. */
  private void grant(UUID account, Permission permission) {
    sql.sql(
            """
            WITH made AS (
              INSERT INTO access.role (code, position) VALUES (:role, 99) ON CONFLICT DO NOTHING
            ), given AS (
              INSERT INTO access.role_permission (role_code, permission)
              VALUES (:role, :permission) ON CONFLICT DO NOTHING
            )
            INSERT INTO access.account_role (account_id, role_code) VALUES (:account, :role)
            """)
        .param("role", EmptyDatabase.TEST_ROLE + permission.name().toLowerCase(Locale.ROOT))
        .param("permission", permission.name())
        .param("account", account)
        .update();
  }

  /** A visitor whose browser holds the cookie of somebody signed in. */
  public BrowserContext visitor(int port, int width, boolean javaScript, SignedIn who) {
    var visitor = WebBrowser.visitor(port, width, javaScript);
    visitor.addCookies(List.of(accounts.cookie(who)));
    return visitor;
  }
}
